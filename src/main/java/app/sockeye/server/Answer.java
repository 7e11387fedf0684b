package app.sockeye.server;

import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The answer to an opening handshake.
 *
 * @param bytes everything to send, from the status line to the body
 * @param conversation what runs on the connection afterwards; empty to close it
 */
public record Answer(byte[] bytes, Optional<Conversation> conversation) {
    /** Opens the connection (RFC 6455 section 4.2.2). */
    public static Answer accept(Request request, Conversation conversation, Header... more) {
        List<Header> headers = acceptHeaders(request);
        headers.addAll(List.of(more));
        return switching("101 Switching Protocols", headers, conversation);
    }

    /** Sends any status line and headers, then starts a conversation. */
    public static Answer switching(String status, List<Header> headers, Conversation conversation) {
        return new Answer(HandshakeHead.of("HTTP/1.1 " + status, headers).raw(), Optional.of(conversation));
    }

    /** The three headers that accept a request, in a list that the caller may change. */
    public static List<Header> acceptHeaders(Request request) {
        return new ArrayList<>(List.of(
                new Header("Upgrade", "websocket"),
                new Header("Connection", "Upgrade"),
                new Header(
                        "Sec-WebSocket-Accept",
                        AcceptKey.of(request.head().header("Sec-WebSocket-Key").orElseThrow()))));
    }

    /** Refuses with a body of any type, and closes the connection. */
    public static Answer refuse(String status, String contentType, String body, Header... more) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<Header> headers = new ArrayList<>(List.of(
                new Header("Content-Type", contentType),
                new Header("Content-Length", String.valueOf(bytes.length)),
                new Header("Connection", "close")));
        headers.addAll(List.of(more));
        byte[] head = HandshakeHead.of("HTTP/1.1 " + status, headers).raw();
        byte[] all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return new Answer(all, Optional.empty());
    }

    /** Refuses with one sentence as plain text. */
    public static Answer refuse(String status, String sentence, Header... more) {
        return refuse(status, "text/plain; charset=utf-8", sentence + "\n", more);
    }
}
