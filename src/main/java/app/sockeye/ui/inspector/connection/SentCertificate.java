package app.sockeye.ui.inspector.connection;

import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.connection.CertificateRecord;
import app.sockeye.transcript.connection.TlsRecord;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A certificate of the chain that a server sent.
 *
 * @param subject its distinguished name
 * @param issuer its issuer's
 * @param validUntil empty where it can't be told
 * @param x509 the certificate itself; empty for sessions recorded without
 */
record SentCertificate(String subject, String issuer, Optional<Instant> validUntil, Optional<X509Certificate> x509) {

    /** The chain, the server's own certificate first. */
    static List<SentCertificate> chain(TlsRecord tls) {
        return tls.chain().stream().map(SentCertificate::of).toList();
    }

    private static SentCertificate of(CertificateRecord recorded) {
        Optional<X509Certificate> x509 = recorded.der().isEmpty() ? Optional.empty() : parse(recorded.der());
        return new SentCertificate(
                VisibleText.of(recorded.subject()),
                VisibleText.of(recorded.issuer()),
                x509.map(c -> c.getNotAfter().toInstant()).or(recorded::validUntil),
                x509);
    }

    private static Optional<X509Certificate> parse(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException | IllegalArgumentException e) {
            // The names recorded with it are all there is.
            return Optional.empty();
        }
    }
}
