package app.sockeye.client.tls;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** A TLS handshake that failed, or that the server rejected after our side had finished, as TLS 1.3 allows. */
public final class TlsFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<X509Certificate> shown;
    private final transient Optional<CertificateRequest> request;
    private final transient Optional<CertificateReview> review;

    /**
     * @param shown the certificates the server showed, its own first; empty where it failed before
     * @param request the server's request for a client certificate; empty where there was none
     * @param review what is wrong with the certificates; empty where they are not why it failed
     */
    public TlsFailure(
            Exception cause,
            List<X509Certificate> shown,
            Optional<CertificateRequest> request,
            Optional<CertificateReview> review) {
        super(cause);
        this.review = review;
        this.shown = shown;
        this.request = request;
    }

    /** A failure after the handshake was complete on our side. */
    public static TlsFailure late(Exception cause, Optional<TlsFacts> agreed) {
        return new TlsFailure(
                cause,
                agreed.map(TlsFacts::certificates).orElse(List.of()),
                agreed.flatMap(TlsFacts::request),
                Optional.empty());
    }

    /** The certificates the server showed, its own first; empty where it showed none. */
    public List<X509Certificate> shown() {
        return shown;
    }

    /** What is wrong with the certificates; empty where they are not why it failed. */
    public Optional<CertificateReview> review() {
        return review;
    }

    /** The server's request for a client certificate; empty where there was none. */
    public Optional<CertificateRequest> request() {
        return request;
    }
}
