package app.sockeye.transcript;

import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A file on the real disk, for a disk that has a fault. */
abstract class FileBelow implements StoredFile {
    protected final StoredFile file;

    FileBelow(Path path, boolean writable) {
        file = new ChannelFile(path, writable);
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        file.write(source, position);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return file.read(target, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
        file.truncate(size);
    }

    @Override
    public void force() throws IOException {
        file.force();
    }

    @Override
    public void endWriting() {
        file.endWriting();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
