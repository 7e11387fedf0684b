package app.sockeye.protocol;

import java.util.List;
import java.util.Optional;

/**
 * The server's answer to the opening handshake (RFC 6455 section 4.2.2).
 *
 * @param raw the head's bytes on the wire, up to and with the empty line
 * @param status the HTTP status code
 * @param reasonPhrase the text behind the status, often empty
 * @param headers in the order received
 * @param body what followed a refusal, up to 64 KiB; empty for 101
 */
public record HandshakeResponse(byte[] raw, int status, String reasonPhrase, List<Header> headers, byte[] body) {
    public HandshakeResponse {
        headers = List.copyOf(headers);
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Header.firstValue(headers, name);
    }
}
