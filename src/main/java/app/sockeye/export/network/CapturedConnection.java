package app.sockeye.export.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.sockeye.export.capture.TcpSegment;
import app.sockeye.export.capture.TcpStream;
import app.sockeye.export.capture.WaitingRoom;
import app.sockeye.export.input.ImportTarget;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.StatusLine;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A TCP connection of a capture that may be a WebSocket: a handshake, then frames, whatever the order of the packets in
 * the file. It becomes a session when the response 101 is read. Belongs to one thread.
 */
final class CapturedConnection implements Closeable {
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final String ANSWER = "HTTP/1.1 101";
    /** First byte of a TLS handshake record (RFC 8446 section 5.1). */
    private static final byte TLS_HANDSHAKE = 22;

    private static final String TLS = "used TLS, which can't be read";
    private static final String NO_ROOM = "could not be kept open beside so many others";
    /** Reason for other protocols; it is not reported. */
    private static final String OTHER = "used another protocol";

    private final String source;
    private final ImportTarget target;
    private final InetSocketAddress server;
    private final long startNanos;
    private final WaitingRoom room;
    /** Null while it is not known where it begins, as is the field below. */
    private TcpStream sent;

    private TcpStream received;

    private final HandshakeHeadReader requestReader = HandshakeHeadReader.forRequest();

    private Optional<HandshakeHead> request = Optional.empty();
    private long requestNanos;
    /** What each side sent before the handshake was complete; may be frames if the capture is out of order. */
    private final EarlyBytes earlySent;

    private final EarlyBytes earlyReceived;

    /** Null before the answer. */
    private CapturedSession session;

    /** Sequence number after the client's request, as acknowledged by the response. */
    private int requestEnd;

    private boolean isRequestMissing;
    private boolean maySessionBegin;
    private long now;
    /** The first FIN or RST seen; empty before. */
    private Optional<CapturedEnd> tcpEnd = Optional.empty();

    /** Why this can't become a session; empty while it may. */
    private Optional<String> refusal = Optional.empty();

    /**
     * @param startNanos the first packet's time
     * @param room memory for bytes that come out of order
     */
    CapturedConnection(
            String source, InetSocketAddress server, long startNanos, ImportTarget target, WaitingRoom room) {
        this.source = source;
        this.server = server;
        this.startNanos = startNanos;
        this.target = target;
        this.room = room;
        this.earlySent = new EarlyBytes(room);
        this.earlyReceived = new EarlyBytes(room);
    }

    /** Whether a SYN belongs to a new connection, and is not a retransmission. */
    boolean isOther(TcpSegment segment, boolean fromClient) {
        TcpStream side = fromClient ? sent : received;
        return side != null && side.first() != segment.sequence() + 1;
    }

    /**
     * Takes a segment; returns whether more are expected.
     *
     * @param mayBegin whether a new session may be started now
     */
    boolean take(TcpSegment segment, boolean fromClient, boolean mayBegin) throws IOException {
        maySessionBegin = mayBegin;
        now = segment.nanos() - startNanos;
        settleStart(segment, fromClient);
        if (segment.resets() || segment.finishes()) {
            tcpEnd = tcpEnd.or(() -> Optional.of(new CapturedEnd(fromClient, segment.resets())));
        }
        TcpStream side = fromClient ? sent : received;
        try {
            if (side != null && !segment.begins()) {
                side.accept(segment, fromClient ? this::takeSent : this::takeReceived);
            }
        } catch (MalformedHeadException e) {
            refusal = Optional.of("did not begin with a handshake");
        }
        boolean finished = sent != null && sent.isFinished() && received != null && received.isFinished();
        return refusal.isEmpty() && !segment.resets() && !finished;
    }

    /** Determines from a segment where each side's bytes begin. */
    private void settleStart(TcpSegment segment, boolean fromClient) {
        int first = segment.sequence() + (segment.begins() ? 1 : 0);
        boolean isHead = segment.startsWith(fromClient ? "GET " : "HTTP/1.1 ");
        boolean tells = segment.begins() || isHead;
        if (fromClient && tells) {
            sent = known(sent, first);
            received = isHead && segment.acknowledges() ? known(received, segment.acknowledged()) : received;
        } else if (tells) {
            received = known(received, first);
            sent = segment.begins() ? known(sent, segment.acknowledged()) : sent;
            requestEnd = isHead ? segment.acknowledged() : 0;
        } else if (fromClient && sent == null && segment.length() > 0 && segment.sequence() == requestEnd) {
            isRequestMissing = true;
            sent = known(sent, requestEnd);
        }
    }

    private TcpStream known(TcpStream stream, int first) {
        return stream == null ? new TcpStream(first, room) : stream;
    }

    /**
     * Ends the session if there is one; otherwise returns the reason, if it should be reported, as a clause without a
     * subject.
     */
    Optional<String> end() throws IOException {
        if (session == null && request.isEmpty() && refusal.isEmpty()) {
            answerWithoutRequest();
        }
        if (session == null) {
            boolean asked = request.filter(CapturedConnection::asksForWebSocket).isPresent();
            return refusal.filter(reason -> asked || reason.equals(TLS) || reason.equals(NO_ROOM))
                    .or(() -> asked ? Optional.of("got no response to the handshake") : Optional.empty());
        }
        session.end(now, sent != null && sent.lacksBytes(), received.lacksBytes(), tcpEnd);
        return request.isPresent() ? Optional.empty() : Optional.of("had no request, so the address is unknown");
    }

    boolean isSession() {
        return session != null;
    }

    /** Number of entries written. */
    long entries() {
        return session == null ? 0 : session.entries();
    }

    private void takeSent(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        if (session != null) {
            session.takeSent(left, now);
            return;
        }
        if (isRequestMissing) {
            answerWithoutRequest();
        } else if (request.isEmpty()) {
            readRequest(left);
        }
        if (session == null && refusal.isEmpty()) {
            keep(earlySent, left);
            if (request.isPresent()) {
                answer();
            }
        } else if (session != null) {
            session.takeSent(left, now);
        }
    }

    private void readRequest(ByteBuffer left) throws IOException {
        if (requestReader.bytes().length == 0 && left.get(left.position()) == TLS_HANDSHAKE) {
            refusal = Optional.of(TLS);
            return;
        }
        request = requestReader.read(left);
        requestNanos = now;
        if (request.isPresent() && !asksForWebSocket(request.get())) {
            refusal = Optional.of(OTHER);
        }
    }

    private void takeReceived(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        if (session != null) {
            session.takeReceived(left, now);
        } else if (refusal.isEmpty()) {
            keep(earlyReceived, left);
            if (request.isPresent()) {
                answer();
            } else if (!mayBeAnswer()) {
                refusal = Optional.of(OTHER);
            }
        }
    }

    private boolean mayBeAnswer() {
        byte[] early = earlyReceived.bytes();
        return ANSWER.startsWith(new String(early, 0, Math.min(early.length, ANSWER.length()), ISO_8859_1));
    }

    /** Holds bytes until the handshake is complete. */
    private void keep(EarlyBytes early, ByteBuffer more) {
        if (!early.add(more)) {
            refusal = Optional.of(request.isPresent() ? "got no response to the handshake" : OTHER);
        }
    }

    /** Tries to read the response from the bytes received so far. */
    private void answer() throws IOException {
        ByteBuffer left = ByteBuffer.wrap(earlyReceived.bytes());
        Optional<HandshakeHead> response = HandshakeHeadReader.forResponse().read(left);
        if (response.isEmpty()) {
            return;
        }
        StatusLine status = StatusLine.parse(response.get().startLine());
        if (status.status() != SWITCHING_PROTOCOLS) {
            refusal = Optional.of("got the response " + status.status() + " to the handshake");
        } else if (!maySessionBegin) {
            refusal = Optional.of(NO_ROOM);
        } else {
            begin(response.get(), left);
        }
    }

    /** Starts a session without a request if the response is one to a WebSocket handshake. */
    private void answerWithoutRequest() throws IOException {
        try {
            Optional<HandshakeHead> response =
                    HandshakeHeadReader.forResponse().read(ByteBuffer.wrap(earlyReceived.bytes()));
            if (response.filter(CapturedConnection::asksForWebSocket).isPresent()) {
                answer();
            }
        } catch (MalformedHeadException e) {
            refusal = Optional.of(OTHER);
        }
    }

    private void begin(HandshakeHead response, ByteBuffer behind) throws IOException {
        // Everything that may fail is done before the session is created.
        String url = new CapturedAddress(server).url(request);
        session = new CapturedSession(target, startNanos, response);
        session.begin(source, url);
        if (request.isPresent()) {
            session.handshake(Direction.SENT, request.get(), requestNanos);
        }
        session.handshake(Direction.RECEIVED, response, Math.max(now, requestNanos));
        session.takeSent(ByteBuffer.wrap(earlySent.bytes()), now);
        session.takeReceived(behind, now);
        earlySent.forget();
        earlyReceived.forget();
    }

    private static boolean asksForWebSocket(HandshakeHead head) {
        return head.lists("Upgrade", "websocket");
    }

    @Override
    public void close() throws IOException {
        earlySent.forget();
        earlyReceived.forget();
        if (sent != null) {
            sent.forget();
        }
        if (received != null) {
            received.forget();
        }
        if (session != null) {
            session.close();
        }
    }
}
