package app.sockeye.transcript;

import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A disk with only so much space left; what does not fit is written as far as it does. */
public final class SmallDisk {
    private final AtomicLong space = new AtomicLong(Long.MAX_VALUE);

    public Transcript createTranscript(Path folder) throws IOException {
        return Transcript.create(folder, File::new);
    }

    Transcript createTranscript(Path folder, RecordingKey key) throws IOException {
        return Transcript.create(folder, File::new, Optional.of(key));
    }

    Transcript openTranscript(Path folder) throws IOException {
        return Transcript.open(TranscriptFiles.open(folder, File::new, RecordingKeys.NONE, true));
    }

    /** So many bytes can be written from now on. */
    public void leave(long bytes) {
        space.set(bytes);
    }

    /** So many more bytes can be written. */
    public void free(long bytes) {
        space.addAndGet(bytes);
    }

    private final class File extends FileBelow {
        File(Path path, boolean writable) {
            super(path, writable);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            long left = space.getAndUpdate(s -> Math.max(0, s - length));
            if (left < length) {
                file.write(source.limit(source.position() + (int) left), position);
                throw new IOException("No space left on device");
            }
            file.write(source, position);
        }
    }
}
