package app.sockeye.ui.connection.trust;

import app.sockeye.client.tls.CertificateCheck;
import app.sockeye.client.tls.CertificateReview;
import app.sockeye.client.tls.CertificateWording;
import app.sockeye.client.tls.ServerName;
import app.sockeye.protocol.VisibleText;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/** Words what is wrong with a certificate, and what it says. What the server wrote into it is made visible. */
final class TrustWording {
    private static final int MOST_NAMES = 3;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|, )CN=((?:[^,\"\\\\]|\\\\.)+|\"[^\"]+\")");
    private static final String NOBODY_VOUCHES = "so nobody vouches that this is the right server.";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private TrustWording() {}

    static String headline(Refusal refusal, Instant now) {
        return "Not connected: " + what(refusal, now);
    }

    private static String what(Refusal refusal, Instant now) {
        Set<CertificateCheck> failed = refusal.review().failed();
        if (refusal.changed()) {
            return "the server shows another certificate than the pinned one";
        } else if (failed.contains(CertificateCheck.SIGNATURES)) {
            return "the server's certificate isn't signed as it should be";
        } else if (failed.contains(CertificateCheck.AUTHORITY)) {
            return "the server's certificate isn't trusted";
        } else if (failed.contains(CertificateCheck.TIME)) {
            return refusal.review().path().stream().anyMatch(certificate -> isExpired(certificate, now))
                    ? "the server's certificate has expired"
                    : "the server's certificate isn't valid yet";
        }
        return failed.contains(CertificateCheck.NAME)
                ? "the server's certificate is for another name"
                : "the server's certificate isn't accepted";
    }

    /** All that is wrong, a sentence each. */
    static String explanation(Refusal refusal, Instant now) {
        CertificateReview review = refusal.review();
        StringJoiner sentences = new StringJoiner(" ");
        if (refusal.changed()) {
            sentences.add("It may have been renewed, or somebody may be in between: ask the server's operator.");
        }
        if (review.failed().contains(CertificateCheck.AUTHORITY)) {
            sentences.add(authority(review));
        }
        if (review.failed().contains(CertificateCheck.SIGNATURES)) {
            sentences.add("A certificate of the chain wasn't signed by the one above it, or in a way that is no longer"
                    + " safe.");
        }
        if (review.failed().contains(CertificateCheck.TIME)) {
            sentences.add(time(review, now));
        }
        if (review.failed().contains(CertificateCheck.NAME)) {
            sentences.add("The certificate is for " + names(review.own()) + ", not for " + review.host() + ".");
        }
        if (review.failed().isEmpty()) {
            sentences.add("It passes the usual checks, but may not be used for a server in this way.");
        }
        return sentences.toString();
    }

    private static String authority(CertificateReview review) {
        X509Certificate last = review.path().get(review.path().size() - 1);
        if (CertificateWording.isSelfSigned(review.own())) {
            return review.host() + " showed a certificate that it signed itself, " + NOBODY_VOUCHES;
        }
        return review.host() + " showed a certificate that leads to "
                + VisibleText.quoted(name(last.getIssuerX500Principal()))
                + ". This machine doesn't know that authority, "
                + NOBODY_VOUCHES;
    }

    private static String time(CertificateReview review, Instant now) {
        X509Certificate culprit = review.path().stream()
                .filter(certificate -> isExpired(certificate, now) || isEarly(certificate, now))
                .findFirst()
                .orElse(review.own());
        String whose = culprit.equals(review.own())
                ? "The server's certificate "
                : "The certificate of " + VisibleText.quoted(name(culprit.getSubjectX500Principal())) + " ";
        return whose
                + (isEarly(culprit, now)
                        ? "isn't valid before " + date(culprit.getNotBefore().toInstant())
                        : "expired on " + date(culprit.getNotAfter().toInstant()))
                + "; if that seems wrong, check this machine's clock.";
    }

    private static String names(X509Certificate certificate) {
        List<String> names = ServerName.namesOf(certificate);
        String first = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        return names.isEmpty()
                ? "no name"
                : VisibleText.quoted(first)
                        + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
    }

    static boolean isExpired(X509Certificate certificate, Instant now) {
        return now.isAfter(certificate.getNotAfter().toInstant());
    }

    static boolean isEarly(X509Certificate certificate, Instant now) {
        return now.isBefore(certificate.getNotBefore().toInstant());
    }

    /** A day, such as 3 Sep 2026. */
    static String date(Instant when) {
        return DATE.withZone(ZoneId.systemDefault()).format(when);
    }

    /** The common name of a subject or issuer, or all of it where it has none. */
    static String name(X500Principal who) {
        String all = who.toString();
        Matcher common = COMMON_NAME.matcher(all);
        return VisibleText.of(common.find() ? common.group(1).replace("\"", "") : all);
    }

    /** The name of a check, as it is listed. */
    static String check(CertificateCheck check) {
        return switch (check) {
            case NAME -> "name";
            case TIME -> "time";
            case SIGNATURES -> "signatures";
            case AUTHORITY -> "authority";
        };
    }

    /** The kind and size of a key, such as EC 256 bits. */
    static String key(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength() + " bits";
        }
        if (key instanceof ECPublicKey ec) {
            return "EC " + ec.getParams().getCurve().getField().getFieldSize() + " bits";
        }
        return key.getAlgorithm();
    }
}
