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
 * @param verified whether the chain and the host name were checked and found right
 * @param pin what the certificate was accepted by where they were not right
 */
public record TlsFacts(
        String protocol,
        String cipherSuite,
        String applicationProtocol,
        List<X509Certificate> certificates,
        boolean verified,
        Optional<Fingerprint> pin) {
    public TlsFacts {
        certificates = List.copyOf(certificates);
    }
}
