package app.sockeye.client.tls;

import app.sockeye.client.certificate.Fingerprint;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What TLS agreed on.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param cipherSuite the JSSE name
 * @param applicationProtocol what ALPN (RFC 7301) chose, such as {@code http/1.1}; empty where none was
 * @param certificates the peer's chain, its own certificate first
 * @param verified whether the chain and the host name were checked and are valid
 * @param pin the pin that the certificate was accepted by where they are not valid
 * @param request the server's request for a client certificate; empty where it did not ask
 */
public record TlsFacts(
        String protocol,
        String cipherSuite,
        String applicationProtocol,
        List<X509Certificate> certificates,
        boolean verified,
        Optional<Fingerprint> pin,
        Optional<CertificateRequest> request) {
    public TlsFacts {
        certificates = List.copyOf(certificates);
    }

    /** The client certificate that was sent. */
    public Optional<X509Certificate> clientCertificate() {
        return request.flatMap(CertificateRequest::answer);
    }
}
