package app.sockeye.client;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What TLS agreed on.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param cipherSuite the JSSE name
 * @param certificates the peer's chain, its own certificate first
 * @param verified whether the chain and the host name were checked
 */
public record TlsFacts(String protocol, String cipherSuite, List<X509Certificate> certificates, boolean verified) {
    public TlsFacts {
        certificates = List.copyOf(certificates);
    }
}
