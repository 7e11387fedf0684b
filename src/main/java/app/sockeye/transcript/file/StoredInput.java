package app.sockeye.transcript.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Reads a file from its beginning to its end, which is left open. Belongs to one thread. */
public final class StoredInput extends InputStream {
    private final StoredFile file;
    private final byte[] one = new byte[1];
    private long position;

    public StoredInput(StoredFile file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int read = file.read(ByteBuffer.wrap(bytes, offset, length), position);
        position += read;
        return read == 0 && length > 0 ? -1 : read;
    }
}
