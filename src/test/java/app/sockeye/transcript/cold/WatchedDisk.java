package app.sockeye.transcript.cold;

import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A disk that lets a test step in before each use of a file. */
public final class WatchedDisk implements StoredFile.Opener {
    private final Step before;

    /** @param before called with the file and what is written to it, null for another use; may change the bytes */
    public WatchedDisk(Step before) {
        this.before = before;
    }

    @Override
    public StoredFile open(Path path, boolean writable) {
        return new File(path, writable);
    }

    /** What a test does. */
    @FunctionalInterface
    public interface Step {
        void before(Path path, ByteBuffer written) throws IOException;
    }

    private final class File implements StoredFile {
        private final Path path;
        private final StoredFile file;

        File(Path path, boolean writable) {
            this.path = path;
            this.file = new ChannelFile(path, writable);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            before.before(path, null);
            return file.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            ByteBuffer copy =
                    ByteBuffer.allocate(source.remaining()).put(source).flip();
            before.before(path, copy);
            file.write(copy, position);
        }

        @Override
        public long size() throws IOException {
            before.before(path, null);
            return file.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            before.before(path, null);
            file.truncate(size);
        }

        @Override
        public void force() throws IOException {
            before.before(path, null);
            file.force();
        }

        @Override
        public void endWriting() {
            file.endWriting();
        }

        @Override
        public void close() throws IOException {
            before.before(path, null);
            file.close();
        }
    }
}
