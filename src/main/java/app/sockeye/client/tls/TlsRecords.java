package app.sockeye.client.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Writes to TLS a record at a time. Of a record that the socket did not take whole the peer can read nothing, so that
 * what this took is what was sent, to the byte.
 */
public final class TlsRecords implements WritableByteChannel {
    /** What a record carries at most (RFC 8446 section 5.1). */
    private static final int MAX_BYTES = 1 << 14;

    private final OutputStream tls;

    public TlsRecords(OutputStream tls) {
        this.tls = tls;
    }

    /** Takes the next bytes of an array-backed buffer, as many as fit a record. */
    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int count = Math.min(bytes.remaining(), MAX_BYTES);
        tls.write(bytes.array(), bytes.arrayOffset() + bytes.position(), count);
        bytes.position(bytes.position() + count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /** Nothing: the connection closes its socket. */
    @Override
    public void close() {}
}
