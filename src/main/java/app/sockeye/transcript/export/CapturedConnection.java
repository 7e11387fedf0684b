package app.sockeye.transcript.export;

import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.RequestLine;
import app.sockeye.protocol.StatusLine;
import app.sockeye.transcript.capture.TcpSegment;
import app.sockeye.transcript.capture.TcpStream;
import app.sockeye.transcript.capture.WaitingRoom;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A TCP connection of a capture that begins with a request: handshake first, then frames. It becomes a session with the
 * answer 101. Belongs to one thread.
 */
final class CapturedConnection implements Closeable {
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final long NANOS = 1_000_000_000L;

    private final String source;
    private final ImportTarget target;
    private final InetSocketAddress server;
    private final long startNanos;
    private final TcpStream sent;
    private final TcpStream received;
    private final HandshakeHeadReader requestReader = HandshakeHeadReader.forRequest();
    private final HandshakeHeadReader responseReader = HandshakeHeadReader.forResponse();

    private Optional<HandshakeHead> request = Optional.empty();
    private long requestNanos;
    /** What the client sent behind its request before the answer was seen; frames in a capture that is out of order. */
    private byte[] early = {};

    /** Null before the answer. */
    private NewSession session;
    /** Null before the answer. */
    private CapturedFrames sentFrames;
    /** Null before the answer. */
    private CapturedFrames receivedFrames;

    private long now;
    /** Why this is no session; empty while it may become one. */
    private Optional<String> refusal = Optional.empty();

    /**
     * @param first the segment that begins with the request
     * @param room for segments that come early
     */
    CapturedConnection(String source, TcpSegment first, ImportTarget target, WaitingRoom room) {
        this.source = source;
        this.target = target;
        this.server = first.to();
        this.startNanos = first.nanos();
        this.sent = new TcpStream(first.sequence(), room);
        this.received = new TcpStream(first.acknowledged(), room);
    }

    /** Takes a segment; returns whether there may be more. */
    boolean take(TcpSegment segment, boolean fromClient) throws IOException {
        now = segment.nanos() - startNanos;
        try {
            if (fromClient) {
                sent.accept(segment, this::takeSent);
            } else {
                received.accept(segment, this::takeReceived);
            }
        } catch (MalformedHeadException e) {
            refusal = Optional.of("began with what is no handshake");
        }
        return refusal.isEmpty() && !segment.resets() && !(sent.isFinished() && received.isFinished());
    }

    /** Ends the session where there is one; returns why there is none, a clause without a subject, where it is to be told. */
    Optional<String> end() throws IOException {
        if (session == null) {
            boolean asked = request.filter(CapturedConnection::asksForWebSocket).isPresent();
            return asked ? refusal.or(() -> Optional.of("had no answer to the handshake")) : Optional.empty();
        }
        sentFrames.end(now, sent.lacksBytes());
        receivedFrames.end(now, received.lacksBytes());
        session.finish();
        return Optional.empty();
    }

    boolean isSession() {
        return session != null;
    }

    /** How many were written. */
    long entries() {
        return session == null ? 0 : 4 + sentFrames.entries() + receivedFrames.entries();
    }

    private void takeSent(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        if (request.isEmpty()) {
            request = requestReader.read(left);
            requestNanos = now;
            if (request.isPresent() && !asksForWebSocket(request.get())) {
                refusal = Optional.of("");
            }
        }
        if (session != null) {
            sentFrames.take(left, now);
        } else if (left.hasRemaining()) {
            if (early.length + left.remaining() > HandshakeHeadReader.MAX_BYTES) {
                refusal = Optional.of("had no answer to the handshake");
                return;
            }
            int from = early.length;
            early = Arrays.copyOf(early, from + left.remaining());
            left.get(early, from, early.length - from);
        }
    }

    private void takeReceived(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        if (session == null && refusal.isEmpty()) {
            Optional<HandshakeHead> response = responseReader.read(left);
            if (response.isPresent()) {
                answered(response.get());
            }
        }
        if (session != null) {
            receivedFrames.take(left, now);
        }
    }

    private void answered(HandshakeHead response) throws IOException {
        StatusLine status = StatusLine.parse(response.startLine());
        if (status.status() != SWITCHING_PROTOCOLS || request.isEmpty()) {
            refusal = Optional.of("got the answer " + status.status() + " to the handshake");
            return;
        }
        // What may fail comes before there is a session.
        String url = url(request.get());
        Optional<DeflateParameters> deflate = response.listOf("Sec-WebSocket-Extensions").stream()
                .filter(extension -> extension.startsWith(DeflateParameters.EXTENSION))
                .findFirst()
                .map(DeflateParameters::parse);
        session = new NewSession(target, Instant.ofEpochSecond(startNanos / NANOS, startNanos % NANOS));
        sentFrames =
                new CapturedFrames(session, Direction.SENT, deflate.map(DeflateParameters::clientNoContextTakeover));
        receivedFrames = new CapturedFrames(
                session, Direction.RECEIVED, deflate.map(DeflateParameters::serverNoContextTakeover));
        session.begin(source, url);
        session.handshake(Direction.SENT, request.get().raw(), requestNanos);
        session.handshake(Direction.RECEIVED, response.raw(), now);
        sentFrames.take(ByteBuffer.wrap(early), now);
        early = new byte[0];
    }

    private String url(HandshakeHead head) throws MalformedHeadException {
        String address = server.getAddress().getHostAddress();
        String numeric = address.indexOf(':') < 0 ? address : "[" + address + "]";
        String host = head.header("Host").orElse(numeric + ":" + server.getPort());
        return "ws://" + host + RequestLine.parse(head.startLine()).target();
    }

    private static boolean asksForWebSocket(HandshakeHead head) {
        return head.lists("Upgrade", "websocket");
    }

    @Override
    public void close() throws IOException {
        sent.forget();
        received.forget();
        if (session != null) {
            sentFrames.close();
            receivedFrames.close();
            session.close();
        }
    }
}
