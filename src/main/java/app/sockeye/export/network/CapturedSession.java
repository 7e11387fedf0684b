package app.sockeye.export.network;

import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.input.NewSession;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.HandshakeHead;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** The session that a captured connection becomes with the response 101, and the frames of both sides. One thread. */
final class CapturedSession implements Closeable {
    private static final long NANOS = 1_000_000_000L;

    private final NewSession session;
    private final CapturedFrames sent;
    private final CapturedFrames received;

    /**
     * @param startNanos the first packet's time
     * @param response says whether messages are compressed
     */
    CapturedSession(ImportTarget target, long startNanos, HandshakeHead response) throws IOException {
        Optional<DeflateParameters> deflate = response.listOf("Sec-WebSocket-Extensions").stream()
                .filter(extension -> extension.startsWith(DeflateParameters.EXTENSION))
                .findFirst()
                .map(DeflateParameters::parse);
        session = new NewSession(target, Instant.ofEpochSecond(startNanos / NANOS, startNanos % NANOS));
        sent = new CapturedFrames(session, Direction.SENT, deflate.map(DeflateParameters::clientNoContextTakeover));
        received = new CapturedFrames(
                session, Direction.RECEIVED, deflate.map(DeflateParameters::serverNoContextTakeover));
    }

    /** Writes what comes before the frames. Times are in nanoseconds since the first packet, here and below. */
    void begin(String source, String url) throws IOException {
        session.begin(source, url);
    }

    void handshake(Direction direction, HandshakeHead head, long nanos) throws IOException {
        session.handshake(direction, head.raw(), nanos);
    }

    void takeSent(ByteBuffer bytes, long nanos) throws IOException {
        sent.take(bytes, nanos);
    }

    void takeReceived(ByteBuffer bytes, long nanos) throws IOException {
        received.take(bytes, nanos);
    }

    /**
     * Ends the session.
     *
     * @param sentLack whether bytes of the client are missing
     * @param receivedLack whether bytes of the server are missing
     * @param tcpEnd told where no close frame was seen
     */
    void end(long nanos, boolean sentLack, boolean receivedLack, Optional<CapturedEnd> tcpEnd) throws IOException {
        sent.end(nanos, sentLack);
        received.end(nanos, receivedLack);
        if (!sent.isClosed() && !received.isClosed()) {
            tcpEnd.ifPresent(end -> session.told(end.event(), nanos));
        }
        session.finish();
    }

    /** Number of entries written. */
    long entries() {
        return 4 + sent.entries() + received.entries();
    }

    @Override
    public void close() throws IOException {
        sent.close();
        received.close();
        session.close();
    }
}
