package app.sockeye.client.upgrade;

import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.Wire;
import app.sockeye.client.wire.WireTap;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.HandshakeRequest;
import app.sockeye.protocol.HandshakeResponse;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.StatusLine;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The HTTP exchange of the opening handshake on an open stream. Runs on the reader thread and blocks it. */
public final class Upgrade {
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int OK = 200;
    private static final int READ_BYTES = 8 * 1024;

    private final Wire wire;
    private final WireTap tap;
    private final SocketGuard guard;
    private final ByteBuffer received = ByteBuffer.allocate(READ_BYTES).limit(0);

    /** Creates the exchange for one request and its answer. */
    public Upgrade(Wire wire, WireTap tap, SocketGuard guard) {
        this.wire = wire;
        this.tap = tap;
        this.guard = guard;
    }

    /**
     * Sends the request and waits for the answer.
     *
     * @throws BrokenAnswer where the answer ends early or isn't HTTP; holds the bytes received
     */
    public Answer exchange(HandshakeHead request) throws IOException {
        send(request);
        return receive();
    }

    private void send(HandshakeHead request) throws IOException {
        tap.request(new HandshakeRequest(request.raw(), request.startLine(), request.headers()), System.nanoTime());
        wire.out().write(request.raw());
        wire.out().flush();
    }

    /** The answer as received; a refusal with its body. */
    public record Answer(HandshakeHead head, String httpVersion, HandshakeResponse response) {
        /** Whether the status is 101 Switching Protocols. */
        public boolean switchesProtocols() {
            return response.status() == SWITCHING_PROTOCOLS;
        }
    }

    private Answer receive() throws IOException {
        HandshakeHeadReader reader = HandshakeHeadReader.forResponse();
        try {
            HandshakeHead head = receiveHead(reader);
            StatusLine line = StatusLine.parse(head.startLine());
            while (line.status() < OK && line.status() != SWITCHING_PROTOCOLS) {
                // An interim answer, such as 103 Early Hints: the final one follows (RFC 9110 section 15.2).
                reader = HandshakeHeadReader.forResponse();
                head = receiveHead(reader);
                line = StatusLine.parse(head.startLine());
            }
            long nanos = System.nanoTime();
            byte[] body = line.status() == SWITCHING_PROTOCOLS
                    ? new byte[0]
                    : new RefusalBody(wire.in(), received, guard).read(head, line.status());
            HandshakeResponse response =
                    new HandshakeResponse(head.raw(), line.status(), line.reasonPhrase(), head.headers(), body);
            tap.response(response, nanos);
            return new Answer(head, line.version(), response);
        } catch (MalformedHeadException | EOFException e) {
            throw new BrokenAnswer(e, withRest(reader.bytes()));
        }
    }

    private HandshakeHead receiveHead(HandshakeHeadReader reader) throws IOException {
        while (true) {
            var head = reader.read(received);
            if (head.isPresent()) {
                return head.get();
            }
            int count = wire.in().read(received.array());
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            received.position(0).limit(count);
        }
    }

    /** The bytes received after the head: the first frames. */
    public ByteBuffer rest() {
        return received;
    }

    private byte[] withRest(byte[] head) {
        byte[] all = Arrays.copyOf(head, head.length + received.remaining());
        received.get(all, head.length, received.remaining());
        return all;
    }

    /**
     * An answer without a valid HTTP head; its cause is a {@link MalformedHeadException} or an {@link EOFException}.
     */
    public static final class BrokenAnswer extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient byte[] received;

        BrokenAnswer(IOException cause, byte[] received) {
            super(cause);
            this.received = received;
        }

        /** The bytes of the answer received. */
        public byte[] received() {
            return received;
        }
    }
}
