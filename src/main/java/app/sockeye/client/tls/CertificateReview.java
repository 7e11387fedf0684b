package app.sockeye.client.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which checks the certificates that a server showed pass. TLS itself ends at the first that fails.
 *
 * @param host the name or address that the certificate should be for
 * @param path the server's certificate, then each that signed the one before it, as far as the server showed them
 * @param anchor the authority trusted here that the path leads to; empty where there is none
 * @param failed what is wrong; may be empty where the certificate is refused for a rarer reason
 */
public record CertificateReview(
        String host, List<X509Certificate> path, Optional<X509Certificate> anchor, Set<CertificateCheck> failed) {
    private static final int LONGEST_PATH = 20;

    public CertificateReview {
        Objects.requireNonNull(host);
        path = List.copyOf(path);
        Objects.requireNonNull(anchor);
        failed = Set.copyOf(failed);
    }

    /**
     * Checks a chain.
     *
     * @param shown the certificates that the server showed, its own first
     * @param trusted the authorities that are trusted here
     * @param refusal why TLS refused it
     */
    static CertificateReview of(
            List<X509Certificate> shown,
            String host,
            Collection<X509Certificate> trusted,
            Instant now,
            Throwable refusal) {
        List<X509Certificate> path = path(shown);
        X509Certificate last = path.get(path.size() - 1);
        Optional<X509Certificate> anchor = path.stream()
                .filter(trusted::contains)
                .findFirst()
                .or(() -> trusted.stream()
                        .filter(authority -> isIssuer(authority, last) && hasSigned(authority, last))
                        .findFirst());
        Set<CertificateCheck> failed = EnumSet.noneOf(CertificateCheck.class);
        if (!ServerName.isNamedIn(path.get(0), host)) {
            failed.add(CertificateCheck.NAME);
        }
        if (path.stream().anyMatch(certificate -> !isValidAt(certificate, now))) {
            failed.add(CertificateCheck.TIME);
        }
        boolean forged = trusted.stream().anyMatch(authority -> isIssuer(authority, last)) && anchor.isEmpty();
        if (forged || !areSigned(path) || isWeak(refusal)) {
            failed.add(CertificateCheck.SIGNATURES);
        }
        if (anchor.isEmpty()) {
            failed.add(CertificateCheck.AUTHORITY);
        }
        return new CertificateReview(host, path, anchor, failed);
    }

    /** The server's certificate. */
    public X509Certificate own() {
        return path.get(0);
    }

    private static List<X509Certificate> path(List<X509Certificate> shown) {
        List<X509Certificate> path = new ArrayList<>();
        Optional<X509Certificate> next = Optional.of(shown.get(0));
        while (next.isPresent() && path.size() < LONGEST_PATH) {
            X509Certificate certificate = next.get();
            path.add(certificate);
            next = shown.stream()
                    .filter(other -> !path.contains(other) && isIssuer(other, certificate))
                    .findFirst();
        }
        return path;
    }

    private static boolean isIssuer(X509Certificate authority, X509Certificate of) {
        return authority.getSubjectX500Principal().equals(of.getIssuerX500Principal());
    }

    private static boolean areSigned(List<X509Certificate> path) {
        for (int i = 1; i < path.size(); i++) {
            if (!hasSigned(path.get(i), path.get(i - 1))) {
                return false;
            }
        }
        X509Certificate last = path.get(path.size() - 1);
        return !CertificateWording.isSelfSigned(last) || hasSigned(last, last);
    }

    private static boolean hasSigned(X509Certificate authority, X509Certificate certificate) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isValidAt(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    /** Whether TLS refused the chain because of an algorithm that is no longer safe. */
    private static boolean isWeak(Throwable refusal) {
        for (Throwable t = refusal; t != null; t = t.getCause()) {
            if (t instanceof CertPathValidatorException path
                    && path.getReason() == CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED) {
                return true;
            }
        }
        return false;
    }
}
