package app.sockeye.client.wire;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * What Tyrus writes its frames to: keeps the newest for the one who had it made. Once the connection is open all of
 * Tyrus runs on the writer thread, as it may fail where one thread sends while another closes or answers.
 */
final class EngineWriter extends Writer {
    private byte[] frame;

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> handler) {
        frame = buffer.array();
        handler.completed(buffer);
    }

    /** Nothing: Tyrus closes at once where RFC 6455 section 7.1.1 waits for the server. */
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
