package app.sockeye.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server's answer to the opening handshake (RFC 6455 section 4.2.2).
 *
 * @param raw the head's bytes on the wire, up to and including the empty line
 * @param status the HTTP status code
 * @param reasonPhrase the text after the status, often empty
 * @param headers in the order received
 * @param body a refusal's body, up to 64 KiB; empty for 101
 */
public record HandshakeResponse(byte[] raw, int status, String reasonPhrase, List<Header> headers, byte[] body) {
    private static final Pattern FOLD = Pattern.compile("\r\n[ \t]");

    public HandshakeResponse {
        headers = List.copyOf(headers);
    }

    /** Whether a header continues on the next line, which RFC 9112 section 5.2 forbids to servers. */
    public boolean isFolded() {
        return FOLD.matcher(new String(raw, StandardCharsets.ISO_8859_1)).find();
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Header.firstValue(headers, name);
    }
}
