package app.sockeye.transcript;

import app.sockeye.protocol.Direction;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a transcript again from what was known of its entries: times, frames, flags and sizes as they were. One entry
 * after the other, in pieces of any size. Belongs to one thread. While the disk is full it waits as an {@link Appender}
 * does.
 */
public final class RestoredTranscript implements Closeable {
    private final Transcript transcript;

    /**
     * Creates the transcript in a new, empty folder.
     *
     * @throws IOException where the folder can't be written
     */
    public RestoredTranscript(Path folder, Instant started) throws IOException {
        this.transcript = Transcript.createAnew(folder, started);
    }

    /** Begins the next entry; the one before must have ended. */
    public RestoredEntry begin(EntryKind kind, Optional<Direction> direction) {
        return new RestoredEntry(transcript.segmentAppender().restore(kind, direction), transcript);
    }

    /**
     * Writes entries of both directions as they interleave, where no {@link RestoredEntry} is open; times are in ns since
     * the start.
     */
    public Appender appender() {
        return transcript.appender();
    }

    /** Makes what was written readable and closes the transcript. */
    @Override
    public void close() {
        transcript.close();
    }

    /** An entry on its way to disk. */
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

        /** Marks the entry, which must have ended and be the newest. */
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
