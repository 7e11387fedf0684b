package app.sockeye.server;

import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.RequestLine;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * A request for an opening handshake.
 *
 * @param path the part of the target before the question mark, as sent
 */
public record Request(String method, String path, QueryParameters query, HandshakeHead head) {
    private static final int KEY_BYTES = 16;

    /** Reads a request up to and including the empty line; what follows stays in the stream. */
    static Request read(InputStream in) throws IOException, BadRequest {
        try {
            HandshakeHead head = head(in);
            RequestLine line = RequestLine.parse(head.startLine());
            int mark = line.target().indexOf('?');
            String path = mark < 0 ? line.target() : line.target().substring(0, mark);
            QueryParameters query =
                    QueryParameters.parse(mark < 0 ? "" : line.target().substring(mark + 1));
            return new Request(line.method(), path, query, head);
        } catch (MalformedHeadException e) {
            throw new BadRequest(e.getMessage());
        }
    }

    private static HandshakeHead head(InputStream in) throws IOException, MalformedHeadException {
        HandshakeHeadReader reader = HandshakeHeadReader.forRequest();
        byte[] one = new byte[1];
        Optional<HandshakeHead> head = Optional.empty();
        while (head.isEmpty()) {
            if (in.read(one) < 0) {
                throw new EOFException("The client left before its request was complete.");
            }
            head = reader.read(ByteBuffer.wrap(one));
        }
        return head.get();
    }

    /**
     * Why the request can't open a WebSocket connection (RFC 6455 section 4.2.1), in one sentence; empty where it can.
     */
    public Optional<String> upgradeComplaint() {
        if (!method.equals("GET")) {
            return Optional.of("A WebSocket handshake is a GET request.");
        }
        if (!head.lists("Upgrade", "websocket") || !head.lists("Connection", "upgrade")) {
            return Optional.of("This endpoint speaks WebSocket: connect with ws:// instead of http://.");
        }
        if (!head.header("Sec-WebSocket-Version").equals(Optional.of("13"))) {
            return Optional.of("Only version 13 of the WebSocket protocol is spoken here.");
        }
        if (head.header("Sec-WebSocket-Key").filter(Request::isKey).isEmpty()) {
            return Optional.of("Sec-WebSocket-Key must be 16 bytes in Base64.");
        }
        return Optional.empty();
    }

    private static boolean isKey(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
