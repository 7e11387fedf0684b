package app.sockeye.transcript.connection;

import java.util.List;
import java.util.Objects;

/**
 * The server's request for a client certificate, and the answer to it.
 *
 * @param issuers names of the authorities it accepts; empty where it named none
 * @param signatureAlgorithms those it accepts, by their Java names; empty where they are not known
 * @param subject the name of the certificate that was sent; empty where none was
 * @param fingerprint its SHA-256 in hexadecimal; empty where none was sent
 */
public record ClientCertificateRecord(
        List<String> issuers, List<String> signatureAlgorithms, String subject, String fingerprint) {
    public ClientCertificateRecord {
        issuers = List.copyOf(issuers);
        signatureAlgorithms = List.copyOf(signatureAlgorithms);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(fingerprint);
    }

    /** Whether a certificate was sent. */
    public boolean isSent() {
        return !fingerprint.isEmpty();
    }
}
