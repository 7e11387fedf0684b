package app.sockeye.client.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Writes to TLS one record at a time. The peer can't read a record that the socket took only in part, so the bytes
 * taken here are exactly those sent.
 */
public final class TlsRecords implements WritableByteChannel {
    /** The most bytes that a record carries (RFC 8446 section 5.1). */
    private static final int MAX_BYTES = 1 << 14;

    private final OutputStream tls;

    /** Creates a channel that writes to a TLS socket's stream. */
    public TlsRecords(OutputStream tls) {
        this.tls = tls;
    }

    /** Writes the next bytes of an array-backed buffer, as many as fit into one record. */
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

    /** Does nothing: the connection closes its socket. */
    @Override
    public void close() {}
}
