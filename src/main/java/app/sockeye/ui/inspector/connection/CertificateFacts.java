package app.sockeye.ui.inspector.connection;

import app.sockeye.files.Reason;
import app.sockeye.ui.inspector.entry.Fact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/** What a certificate says, as rows of a table. */
final class CertificateFacts {
    /** Kinds of subject alternative names (RFC 5280 section 4.2.1.6). */
    private static final int DNS_NAME = 2;

    private static final int IP_ADDRESS = 7;

    private CertificateFacts() {}

    static List<Fact> of(SentCertificate certificate) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Subject", certificate.subject()));
        facts.add(new Fact(
                "Issuer",
                certificate.issuer().equals(certificate.subject())
                        ? certificate.issuer() + " (itself)"
                        : certificate.issuer()));
        certificate.x509().ifPresent(x509 -> {
            facts.add(new Fact("Valid from", x509.getNotBefore().toInstant().toString()));
        });
        certificate.validUntil().ifPresent(until -> facts.add(new Fact("Valid until", until.toString())));
        certificate.x509().ifPresent(x509 -> addMore(facts, x509));
        return facts;
    }

    /** How its validity stands at a time, in a few words. */
    static String validity(SentCertificate certificate, Instant now) {
        if (certificate.x509().isPresent()
                && now.isBefore(certificate.x509().get().getNotBefore().toInstant())) {
            return "not valid yet";
        }
        return certificate
                .validUntil()
                .map(until -> now.isAfter(until)
                        ? "expired " + days(Duration.between(until, now)) + " ago"
                        : days(Duration.between(now, until)) + " left")
                .orElse("");
    }

    /** Whether a certificate may be used at a time; one that doesn't tell may. */
    static boolean isValid(SentCertificate certificate, Instant now) {
        String validity = validity(certificate, now);
        return !validity.startsWith("expired") && !validity.startsWith("not");
    }

    private static String days(Duration duration) {
        return duration.toDays() == 1 ? "1 day" : duration.toDays() + " days";
    }

    private static void addMore(List<Fact> facts, X509Certificate x509) {
        String names = alternativeNames(x509);
        facts.add(new Fact("Names (SAN)", names.isEmpty() ? "none" : names));
        facts.add(new Fact("Key", key(x509.getPublicKey())));
        facts.add(new Fact("Signed with", x509.getSigAlgName()));
        facts.add(new Fact("Serial number", x509.getSerialNumber().toString(16)));
        facts.add(new Fact("SHA-256", fingerprint(x509)));
    }

    private static String alternativeNames(X509Certificate x509) {
        StringJoiner names = new StringJoiner(", ");
        try {
            Collection<List<?>> all = x509.getSubjectAlternativeNames();
            for (List<?> name : all == null ? List.<List<?>>of() : all) {
                boolean plain = name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS);
                names.add(plain ? String.valueOf(name.get(1)) : "(of kind " + name.get(0) + ")");
            }
        } catch (CertificateParsingException e) {
            names.add("can't be read: " + Reason.of(e));
        }
        return names.toString();
    }

    private static String key(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return "RSA, " + rsa.getModulus().bitLength() + " bits";
        }
        if (key instanceof ECPublicKey ec) {
            return "EC, " + ec.getParams().getCurve().getField().getFieldSize() + " bits";
        }
        return key.getAlgorithm();
    }

    private static String fingerprint(X509Certificate x509) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(x509.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (CertificateEncodingException e) {
            return "can't be told: " + Reason.of(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
