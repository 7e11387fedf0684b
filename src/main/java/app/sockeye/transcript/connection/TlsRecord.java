package app.sockeye.transcript.connection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What TLS agreed on.
 *
 * @param protocol such as {@code TLSv1.3}; may be empty
 * @param cipherSuite the JSSE name; may be empty
 * @param alpn the application protocol chosen (RFC 7301); empty where none was
 * @param verified whether chain and host name were checked; empty where it is not known
 * @param chain the server's certificates, its own first
 */
public record TlsRecord(
        String protocol, String cipherSuite, String alpn, Optional<Boolean> verified, List<CertificateRecord> chain) {
    public TlsRecord {
        Objects.requireNonNull(protocol);
        Objects.requireNonNull(cipherSuite);
        Objects.requireNonNull(alpn);
        Objects.requireNonNull(verified);
        chain = List.copyOf(chain);
    }
}
