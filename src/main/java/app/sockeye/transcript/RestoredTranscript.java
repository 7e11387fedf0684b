package app.sockeye.transcript;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.write.Appender;
import app.sockeye.transcript.write.PieceWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a transcript from entries that were recorded elsewhere, with their times, frames, flags and sizes. Entries are
 * written one after the other, in pieces of any size. Belongs to one thread. While the disk is full it waits as an
 * {@link Appender} does.
 */
public final class RestoredTranscript implements Closeable {
    private final Transcript transcript;

    /**
     * Creates the transcript in a new, empty folder.
     *
     * @throws IOException if the folder can't be written
     */
    public RestoredTranscript(Path folder, Instant started) throws IOException {
        this(folder, started, Optional.empty());
    }

    /**
     * Creates the transcript in a new, empty folder.
     *
     * @param key it is encrypted with; empty for a plain one
     * @throws IOException if the folder can't be written
     */
    public RestoredTranscript(Path folder, Instant started, Optional<RecordingKey> key) throws IOException {
        this.transcript = Transcript.createAnew(folder, started, key);
    }

    /** Begins the next entry; the one before must have ended. */
    public RestoredEntry begin(EntryKind kind, Optional<Direction> direction) {
        return new RestoredEntry(transcript.segmentAppender().restore(kind, direction), transcript);
    }

    /**
     * An appender for interleaved entries of both directions, while no {@link RestoredEntry} is open; its times are in
     * ns since the start.
     */
    public Appender appender() {
        return transcript.appender();
    }

    /** Publishes what was written and closes the transcript. */
    @Override
    public void close() {
        transcript.close();
    }

    /** An entry that is being written. */
    public static final class RestoredEntry {
        private final PieceWriter writer;
        private final Transcript transcript;

        private RestoredEntry(PieceWriter writer, Transcript transcript) {
            this.writer = writer;
            this.transcript = transcript;
        }

        /** Adds the next frame. */
        public void frame(RecordedFrame frame) {
            writer.frame(frame.header(), frame.nanos());
        }

        /** Sets the mark of the entry, which must have ended and be the newest. */
        public void mark(Mark mark) throws IOException {
            transcript.appender().publish();
            transcript.marks().put(transcript.count() - 1, mark);
        }

        /** Adds bytes of the payload. */
        public void payload(byte[] bytes, int offset, int length) {
            writer.payload(bytes, offset, length);
        }

        /**
         * Ends the entry.
         *
         * @param wireSize as {@link Entry#wireSize()}
         * @param nanos as {@link Entry#nanos()}
         */
        public void end(Set<EntryFlag> flags, long wireSize, long nanos) {
            writer.endAs(flags, wireSize, nanos);
        }
    }
}
