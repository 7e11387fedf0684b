package app.sockeye.protocol;

import java.util.List;

/**
 * The opening handshake as this client sent it (RFC 6455 section 4.1).
 *
 * @param raw the bytes on the wire, up to and including the empty line
 * @param requestLine such as {@code GET /echo HTTP/1.1}
 * @param headers in the order sent
 */
public record HandshakeRequest(byte[] raw, String requestLine, List<Header> headers) {
    public HandshakeRequest {
        headers = List.copyOf(headers);
    }
}
