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
 * @param pin SHA-256 of the certificate that was accepted by a pin, in hexadecimal; empty where none was needed
 * @param request the server's request for a client certificate; empty where it did not ask or it is not known
 * @param chain the server's certificates, its own first
 */
public record TlsRecord(
        String protocol,
        String cipherSuite,
        String alpn,
        Optional<Boolean> verified,
        String pin,
        Optional<ClientCertificateRecord> request,
        List<CertificateRecord> chain) {
    public TlsRecord {
        Objects.requireNonNull(protocol);
        Objects.requireNonNull(cipherSuite);
        Objects.requireNonNull(alpn);
        Objects.requireNonNull(verified);
        Objects.requireNonNull(pin);
        Objects.requireNonNull(request);
        chain = List.copyOf(chain);
    }
}
