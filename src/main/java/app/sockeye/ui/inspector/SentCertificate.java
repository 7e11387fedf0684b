package app.sockeye.ui.inspector;

import app.sockeye.session.RecordedState;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
    static List<SentCertificate> chain(RecordedState state) {
        List<SentCertificate> chain = new ArrayList<>();
        for (Map.Entry<String, String> fact : state.facts()) {
            SentCertificate last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
            if (fact.getKey().equals(RecordedState.CERTIFICATE)) {
                chain.add(new SentCertificate(fact.getValue(), "", Optional.empty(), Optional.empty()));
            } else if (last != null) {
                chain.set(chain.size() - 1, last.with(fact.getKey(), fact.getValue()));
            }
        }
        return chain;
    }

    private SentCertificate with(String name, String value) {
        return switch (name) {
            case RecordedState.ISSUER -> new SentCertificate(subject, value, validUntil, x509);
            case RecordedState.VALID_UNTIL -> new SentCertificate(subject, issuer, instant(value), x509);
            case RecordedState.DER -> {
                Optional<X509Certificate> x509 = parse(value);
                yield new SentCertificate(
                        subject,
                        issuer,
                        x509.map(c -> c.getNotAfter().toInstant()).or(() -> validUntil),
                        x509);
            }
            default -> this;
        };
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> parse(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException | IllegalArgumentException e) {
            // The names told beside it are all there is.
            return Optional.empty();
        }
    }
}
