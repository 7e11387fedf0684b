package app.sockeye.transcript.connection;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A certificate that a server sent.
 *
 * @param subject its distinguished name
 * @param issuer its issuer's; may be empty
 * @param der the certificate itself in Base64; empty where it was not recorded
 */
public record CertificateRecord(String subject, String issuer, Optional<Instant> validUntil, String der) {
    public CertificateRecord {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(validUntil);
        Objects.requireNonNull(der);
    }
}
