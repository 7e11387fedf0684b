package app.sockeye.client.wire;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * What Tyrus writes its frames to: keeps the newest for the caller that had it made. Once the connection is open, Tyrus
 * runs on the writer thread only, because it may fail where one thread sends while another closes or answers a ping.
 */
final class EngineWriter extends Writer {
    private byte[] frame;

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> handler) {
        frame = buffer.array();
        handler.completed(buffer);
    }

    /** Does nothing: Tyrus closes at once, but RFC 6455 section 7.1.1 says to wait for the server. */
    @Override
    public void close() {}

    /** The frame that was just made. */
    byte[] take() {
        byte[] made = frame;
        frame = null;
        if (made == null) {
            throw new IllegalStateException("Tyrus made no frame");
        }
        return made;
    }
}
