package app.sockeye.ui.inspector.connection;

import app.sockeye.payload.ReadableBody;
import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.transcript.connection.ReachedPeer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An opening handshake as far as it was recorded.
 *
 * @param request its head
 * @param response the answer's head
 * @param body what followed the answer's head
 * @param via the proxy or unix socket it went through; empty for none or not recorded
 * @param reached what was agreed on below, and how long it took; empty where that was not recorded
 * @param firstMessage how long after the answer the first message came, in ns
 * @param marked names of the headers that the user marked secret
 * @param problem why a head can't be read, in one sentence; may be empty
 */
record OpeningHandshake(
        Optional<HandshakeHead> request,
        Optional<HandshakeHead> response,
        ReadableBody body,
        Optional<String> via,
        Optional<ReachedPeer> reached,
        OptionalLong firstMessage,
        Set<String> marked,
        String problem) {

    /** What the server must answer to the request's key (RFC 6455 section 4.2.2). */
    Optional<String> expectedAccept() {
        return of(request, "Sec-WebSocket-Key").map(AcceptKey::of);
    }

    Optional<String> accept() {
        return of(response, "Sec-WebSocket-Accept");
    }

    /** The members of a list header. */
    static List<String> list(Optional<HandshakeHead> head, String name) {
        return head.map(h -> h.listOf(name)).orElse(List.of());
    }

    static Optional<String> of(Optional<HandshakeHead> head, String name) {
        return head.flatMap(h -> h.header(name));
    }

    /** Whether the server agreed to switch protocols. */
    boolean isAccepted() {
        return response.filter(head -> head.startLine().matches("HTTP/1\\.1 101( .*)?"))
                .isPresent();
    }
}
