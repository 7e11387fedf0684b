package app.sockeye.client.failure;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.tls.CertificateCheck;
import app.sockeye.client.tls.CertificateReview;
import app.sockeye.client.tls.CertificateWording;
import app.sockeye.client.tls.TlsFailure;
import app.sockeye.protocol.VisibleText;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Why the server's certificate was not accepted. */
final class CertificateDiagnosis {
    private static final String UNKNOWN_AUTHORITY =
            "Have the server use a certificate of a known authority, or trust its authority too, on the command line"
                    + " with --cacert FILE; for a test server only, switch verification off in the options.";

    private CertificateDiagnosis() {}

    /** The finding; empty where the server's certificate is not why the handshake failed. */
    static Optional<TlsFinding> of(TlsFailure failure, String host, TlsOptions options) {
        Optional<TlsFinding> found = fault(failure, host);
        if (found.isEmpty() || failure.shown().isEmpty()) {
            return found;
        }
        Fingerprint now = Fingerprint.of(failure.shown().get(0));
        return found.map(fault -> options.pins().isEmpty() ? pinnable(fault, now) : changed(fault, now, options));
    }

    private static TlsFinding pinnable(TlsFinding fault, Fingerprint now) {
        return new TlsFinding(
                fault.reason(),
                fault.nextStep() + " If this is the right certificate, accept it on the command line with --pin " + now
                        + ".",
                List.of(new NextStep.TrustCertificate(now)));
    }

    private static TlsFinding changed(TlsFinding fault, Fingerprint now, TlsOptions options) {
        String pinned = options.pins().size() == 1
                ? "is not the pinned one"
                : "is none of the " + options.pins().size() + " pinned ones";
        return new TlsFinding(
                "the certificate that the server shows " + pinned + "; besides, " + fault.reason(),
                "Ask the server's operator whether the certificate was changed, as somebody may be in between;"
                        + " if it was, pin the new one, on the command line with --pin " + now + ".",
                List.of(new NextStep.TrustCertificate(now)));
    }

    private static Optional<TlsFinding> fault(TlsFailure failure, String host) {
        List<X509Certificate> shown = failure.shown();
        Set<CertificateCheck> failed =
                failure.review().map(CertificateReview::failed).orElse(Set.of());
        Instant now = Instant.now();
        if (TlsFinding.has(failure, CertificateExpiredException.class)) {
            return TlsFinding.told(
                    which(shown, c -> c.getNotAfter().toInstant().isBefore(now), "expired on ", c -> c.getNotAfter()
                            .toInstant()),
                    "Renew the certificate on the server, or check this machine's clock.");
        }
        if (TlsFinding.has(failure, CertificateNotYetValidException.class)) {
            return TlsFinding.told(
                    which(
                            shown,
                            c -> c.getNotBefore().toInstant().isAfter(now),
                            "isn't valid before ",
                            c -> c.getNotBefore().toInstant()),
                    "Check both machines' clocks.");
        }
        // The name is looked at only where the chain is right.
        if (failed.equals(Set.of(CertificateCheck.NAME))) {
            return TlsFinding.told(
                    "the server's certificate is for " + VisibleText.quoted(names(shown)) + ", not for " + host,
                    "Use one of the certificate's names, or give the server a certificate for this one.");
        }
        if (failed.contains(CertificateCheck.AUTHORITY)) {
            return TlsFinding.told(untrusted(shown), UNKNOWN_AUTHORITY);
        }
        return TlsFinding.has(failure, CertificateException.class)
                ? TlsFinding.told(
                        "the server's certificate is not accepted: " + TlsFinding.cause(failure),
                        "Check it on the server.")
                : Optional.empty();
    }

    /** Names the certificate at fault and its start or expiry date. */
    private static String which(
            List<X509Certificate> shown,
            Predicate<X509Certificate> isAtFault,
            String fault,
            Function<X509Certificate, Instant> when) {
        X509Certificate culprit = shown.stream().filter(isAtFault).findFirst().orElse(null);
        if (culprit == null) {
            return "the certificate of an authority behind the server's own isn't valid at this time";
        }
        String whose = culprit == shown.get(0)
                ? "the server's certificate "
                : "the certificate of " + subject(culprit) + ", which the server showed with its own, ";
        return whose + fault + when.apply(culprit);
    }

    private static String untrusted(List<X509Certificate> shown) {
        if (shown.isEmpty()) {
            return "the server's certificate was issued by an authority this machine doesn't know";
        }
        return CertificateWording.isSelfSigned(shown.get(0))
                ? "the server's certificate is self-signed"
                : "the server's certificate leads to the authority "
                        + VisibleText.quoted(shown.get(shown.size() - 1)
                                .getIssuerX500Principal()
                                .getName())
                        + ", which this machine doesn't know";
    }

    private static String subject(X509Certificate certificate) {
        return VisibleText.quoted(certificate.getSubjectX500Principal().getName());
    }

    /** The names that the server's certificate is valid for, or its subject where it has none. */
    private static String names(List<X509Certificate> shown) {
        if (shown.isEmpty()) {
            return "another name";
        }
        List<String> names = CertificateWording.names(shown.get(0));
        return names.isEmpty() ? shown.get(0).getSubjectX500Principal().getName() : String.join(", ", names);
    }
}
