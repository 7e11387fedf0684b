package app.sockeye.client.tls;

import java.io.IOException;
import java.util.Optional;

/** The server chose an application protocol (ALPN, RFC 7301) in which no opening handshake of HTTP/1.1 can be sent. */
public final class OtherProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String name;

    private OtherProtocolException(String name) {
        super("ALPN chose " + name);
        this.name = name;
    }

    /** The protocol that was chosen, such as {@code h2}. */
    public String name() {
        return name;
    }

    /** The failure that what TLS agreed on means; empty where the handshake can be sent. */
    public static Optional<OtherProtocolException> of(TlsFacts tls) {
        String chosen = tls.applicationProtocol();
        return chosen.matches("h2c?|h3.*|spdy/.*") ? Optional.of(new OtherProtocolException(chosen)) : Optional.empty();
    }
}
