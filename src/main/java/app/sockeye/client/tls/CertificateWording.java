package app.sockeye.client.tls;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.protocol.VisibleText;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Describes certificates, so that a person can compare them with one from another source. What the server wrote into
 * them is quoted.
 */
public final class CertificateWording {
    /** Tags of DNS names and IP addresses (RFC 5280 section 4.2.1.6), which identify a server. */
    private static final Set<Object> NAME_KINDS = Set.of(2, 7);

    private static final int MOST_NAMES = 20;
    private static final int MOST_CERTIFICATES = 5;

    private CertificateWording() {}

    /** The facts about the certificates that a server showed, its own first, a line each. */
    public static String facts(List<X509Certificate> chain, Instant now) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < Math.min(chain.size(), MOST_CERTIFICATES); i++) {
            lines.append(i == 0 ? "The server's certificate" : "Certificate " + (i + 1) + " of " + chain.size())
                    .append('\n');
            add(lines, chain.get(i), now);
        }
        if (chain.size() > MOST_CERTIFICATES) {
            lines.append(chain.size() - MOST_CERTIFICATES).append(" more certificates came.\n");
        }
        return lines.toString().strip();
    }

    /** The names a certificate is for; empty where it has no alternative names. */
    public static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> NAME_KINDS.contains(name.get(0)))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** Whether a certificate's issuer is its subject. */
    public static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static void add(StringBuilder lines, X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        String judged = now.isAfter(until) ? " (expired)" : now.isBefore(from) ? " (not valid yet)" : "";
        add(lines, "Subject", quoted(certificate.getSubjectX500Principal().getName()));
        add(
                lines,
                "Issuer",
                isSelfSigned(certificate)
                        ? "itself (self-signed)"
                        : quoted(certificate.getIssuerX500Principal().getName()));
        add(lines, "Valid", from + " to " + until + judged);
        add(lines, "Names", names(names(certificate)));
        add(lines, "SHA-256", Fingerprint.of(certificate).withColons());
    }

    private static void add(StringBuilder lines, String name, String value) {
        lines.append("  ").append(name).append(": ").append(value).append('\n');
    }

    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String first =
                names.stream().limit(MOST_NAMES).map(CertificateWording::quoted).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    private static String quoted(String text) {
        return VisibleText.quoted(text);
    }
}
