package app.sockeye.client.tls;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;

/** A TLS handshake that failed. */
public final class TlsFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<X509Certificate> shown;

    /** @param shown the certificates the server showed, its own first; empty where it came to none */
    public TlsFailure(Exception cause, List<X509Certificate> shown) {
        super(cause);
        this.shown = shown;
    }

    public List<X509Certificate> shown() {
        return shown;
    }
}
