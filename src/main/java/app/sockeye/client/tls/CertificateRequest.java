package app.sockeye.client.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The server's request for a client certificate (RFC 8446 section 4.3.2), and the answer to it.
 *
 * @param issuers names of the authorities it accepts; empty where it named none
 * @param signatureAlgorithms those it accepts, by their Java names, such as {@code SHA256withECDSA}
 * @param answer our certificate; empty where none was sent
 */
public record CertificateRequest(
        List<String> issuers, List<String> signatureAlgorithms, Optional<X509Certificate> answer) {
    public CertificateRequest {
        issuers = List.copyOf(issuers);
        signatureAlgorithms = List.copyOf(signatureAlgorithms);
    }

    /** The same request with another answer. */
    public CertificateRequest withAnswer(Optional<X509Certificate> sent) {
        return new CertificateRequest(issuers, signatureAlgorithms, sent);
    }
}
