package app.sockeye.client;

import app.sockeye.client.address.Target;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.Wire;
import app.sockeye.client.oauth.FormAnswer;
import app.sockeye.client.upgrade.RefusalBody;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.StatusLine;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Posts one form, or gets one document, over an open stream and reads the answer (RFC 9112). Runs on the attempt's
 * thread and blocks it.
 */
final class WebExchange {
    private static final int OK = 200;
    private static final int READ_BYTES = 8 * 1024;

    private final Target target;
    private final Wire wire;
    private final SocketGuard guard;
    private final Duration most;
    private final ByteBuffer received = ByteBuffer.allocate(READ_BYTES).limit(0);

    /** @param most how long the whole answer may take */
    WebExchange(Target target, Wire wire, SocketGuard guard, Duration most) {
        this.target = target;
        this.wire = wire;
        this.guard = guard;
        this.most = most;
    }

    FormAnswer post(List<Header> more, String form) throws IOException {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        List<Header> headers = new ArrayList<>(List.of(
                new Header("Host", target.hostHeader()),
                new Header("User-Agent", "Sockeye"),
                new Header("Connection", "close"),
                new Header("Content-Type", "application/x-www-form-urlencoded"),
                new Header("Content-Length", String.valueOf(body.length))));
        headers.addAll(more);
        HandshakeHead head = HandshakeHead.of("POST " + target.resource() + " HTTP/1.1", headers);
        return guard.within(most, () -> {
            wire.out().write(head.raw());
            wire.out().write(body);
            wire.out().flush();
            return receive(RefusalBody.MAX_BYTES);
        });
    }

    /**
     * Gets the target's document.
     *
     * @param mostBytes what is taken of it
     * @throws EOFException where the stream ends before the document's length
     */
    FormAnswer get(int mostBytes) throws IOException {
        List<Header> headers = List.of(
                new Header("Host", target.hostHeader()),
                new Header("User-Agent", "Sockeye"),
                new Header("Connection", "close"));
        HandshakeHead head = HandshakeHead.of("GET " + target.resource() + " HTTP/1.1", headers);
        return guard.within(most, () -> {
            wire.out().write(head.raw());
            wire.out().flush();
            return receive(mostBytes);
        });
    }

    private FormAnswer receive(int mostBytes) throws IOException {
        HandshakeHead head = receiveHead();
        int status = StatusLine.parse(head.startLine()).status();
        while (status < OK) {
            head = receiveHead();
            status = StatusLine.parse(head.startLine()).status();
        }
        return new FormAnswer(status, new RefusalBody(wire.in(), received, guard, most, mostBytes).read(head, status));
    }

    private HandshakeHead receiveHead() throws IOException {
        HandshakeHeadReader reader = HandshakeHeadReader.forResponse();
        Optional<HandshakeHead> head = reader.read(received);
        while (head.isEmpty()) {
            int count = wire.in().read(received.array());
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            received.position(0).limit(count);
            head = reader.read(received);
        }
        return head.get();
    }
}
