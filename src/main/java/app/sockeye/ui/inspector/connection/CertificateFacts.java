package app.sockeye.ui.inspector.connection;

import app.sockeye.files.Reason;
import app.sockeye.ui.inspector.entry.Fact;
import app.sockeye.ui.inspector.words.HandshakeTexts;
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
        facts.add(new Fact(HandshakeTexts.SUBJECT, certificate.subject()));
        facts.add(new Fact(
                HandshakeTexts.ISSUER,
                certificate.issuer().equals(certificate.subject())
                        ? HandshakeTexts.selfSigned(certificate.issuer())
                        : certificate.issuer()));
        certificate.x509().ifPresent(x509 -> {
            facts.add(new Fact(
                    HandshakeTexts.VALID_FROM, x509.getNotBefore().toInstant().toString()));
        });
        certificate.validUntil().ifPresent(until -> facts.add(new Fact(HandshakeTexts.VALID_UNTIL, until.toString())));
        certificate.x509().ifPresent(x509 -> addMore(facts, x509));
        return facts;
    }

    /** Whether and how long a certificate is valid at a time, in a few words; empty where it is unknown. */
    static String validity(SentCertificate certificate, Instant now) {
        if (isTooEarly(certificate, now)) {
            return HandshakeTexts.NOT_VALID_YET;
        }
        return certificate
                .validUntil()
                .map(until -> now.isAfter(until)
                        ? HandshakeTexts.expired(Duration.between(until, now).toDays())
                        : HandshakeTexts.left(Duration.between(now, until).toDays()))
                .orElse("");
    }

    /** Whether a certificate is valid at a time; one without dates counts as valid. */
    static boolean isValid(SentCertificate certificate, Instant now) {
        boolean expired = certificate.validUntil().filter(now::isAfter).isPresent();
        return !expired && !isTooEarly(certificate, now);
    }

    private static boolean isTooEarly(SentCertificate certificate, Instant now) {
        return certificate
                .x509()
                .filter(x509 -> now.isBefore(x509.getNotBefore().toInstant()))
                .isPresent();
    }

    private static void addMore(List<Fact> facts, X509Certificate x509) {
        String names = alternativeNames(x509);
        facts.add(new Fact(HandshakeTexts.NAMES, names.isEmpty() ? HandshakeTexts.NONE : names));
        facts.add(new Fact(HandshakeTexts.KEY, key(x509.getPublicKey())));
        facts.add(new Fact(HandshakeTexts.SIGNED_WITH, x509.getSigAlgName()));
        facts.add(new Fact(HandshakeTexts.SERIAL_NUMBER, x509.getSerialNumber().toString(16)));
        facts.add(new Fact(HandshakeTexts.FINGERPRINT, fingerprint(x509)));
    }

    private static String alternativeNames(X509Certificate x509) {
        StringJoiner names = new StringJoiner(", ");
        try {
            Collection<List<?>> all = x509.getSubjectAlternativeNames();
            for (List<?> name : all == null ? List.<List<?>>of() : all) {
                boolean plain = name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS);
                names.add(plain ? String.valueOf(name.get(1)) : HandshakeTexts.nameOfType(name.get(0)));
            }
        } catch (CertificateParsingException e) {
            names.add(HandshakeTexts.cannotRead(Reason.of(e)));
        }
        return names.toString();
    }

    private static String key(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return HandshakeTexts.keySize("RSA", rsa.getModulus().bitLength());
        }
        if (key instanceof ECPublicKey ec) {
            return HandshakeTexts.keySize(
                    "EC", ec.getParams().getCurve().getField().getFieldSize());
        }
        return key.getAlgorithm();
    }

    private static String fingerprint(X509Certificate x509) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(x509.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (CertificateEncodingException e) {
            return HandshakeTexts.cannotRead(Reason.of(e));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
