package app.sockeye.client.failure;

import app.sockeye.client.certificate.ClientIdentity;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.tls.CertificateRequest;
import app.sockeye.client.tls.TlsFailure;
import app.sockeye.protocol.VisibleText;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether the server required a client certificate, or a different one than was sent. */
final class ClientCertificateDiagnosis {
    /** Alerts that mean the certificate was refused, where the server had asked for one (RFC 8446 section 6.2). */
    private static final Set<String> ALERTS = Set.of(
            "certificate_required",
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "unknown_ca",
            "access_denied",
            "decrypt_error",
            "handshake_failure");

    /** Alerts that mean the same even where no certificate request was seen. */
    private static final Set<String> CLEAR_ALERTS = Set.of("certificate_required", "bad_certificate");

    private static final String GET_ONE = "Ask the server's operator for one, and give it with its key, on the command"
            + " line with --cert FILE and --key FILE.";
    private static final int MOST_NAMED = 3;
    private static final int MOST_LISTED = 20;

    private ClientCertificateDiagnosis() {}

    /** The finding; empty where a client certificate is not why the handshake failed. */
    static Optional<TlsFinding> of(TlsFailure failure, TlsOptions options) {
        String alert = TlsFinding.alert(failure);
        Optional<CertificateRequest> request = failure.request();
        if (request.isEmpty()) {
            return CLEAR_ALERTS.contains(alert)
                    ? TlsFinding.told(
                            "the server wants a client certificate",
                            GET_ONE,
                            new NextStep.AddClientCertificate(List.of()))
                    : Optional.empty();
        }
        boolean isClosed = alert.isEmpty() && TlsFinding.isEnd(failure);
        CertificateRequest asked = request.get();
        if (!isClosed && !ALERTS.contains(alert)) {
            return Optional.empty();
        }
        if (asked.answer().isPresent()) {
            return refused(alert, asked, asked.answer().get());
        }
        String how = isClosed ? "; it closed the connection" : " (" + alert + ")";
        return options.identity().isPresent()
                ? unfit(options.identity().get(), asked, how)
                : TlsFinding.told(
                        "the server wants a client certificate" + issuers(asked) + ", and none was given" + how,
                        GET_ONE,
                        new NextStep.AddClientCertificate(asked.issuers()));
    }

    /** The authorities a server named, a line each; empty where it named none. */
    static String listed(Optional<CertificateRequest> request) {
        List<String> issuers = request.map(CertificateRequest::issuers).orElse(List.of());
        if (issuers.isEmpty()) {
            return "";
        }
        String more = issuers.size() > MOST_LISTED ? "\n  and " + (issuers.size() - MOST_LISTED) + " more" : "";
        return issuers.stream()
                        .limit(MOST_LISTED)
                        .map(name -> "\n  " + VisibleText.quoted(name))
                        .collect(Collectors.joining("", "Authorities the server accepts client certificates of", ""))
                + more;
    }

    private static Optional<TlsFinding> refused(String alert, CertificateRequest asked, X509Certificate sent) {
        String reason = alert.isEmpty()
                ? "the server closed the connection after it was sent the client certificate " + subject(sent)
                : "the server refused the client certificate " + subject(sent) + " (" + alert + ")";
        Instant until = sent.getNotAfter().toInstant();
        if (until.isBefore(Instant.now())) {
            return TlsFinding.told(
                    reason + ", which expired on " + until,
                    "Renew the client certificate.",
                    new NextStep.AddClientCertificate(asked.issuers()));
        }
        String issuer = sent.getIssuerX500Principal().getName();
        String others = asked.issuers().isEmpty() || asked.issuers().contains(issuer) ? "" : issuers(asked);
        return TlsFinding.told(
                others.isEmpty() ? reason : reason + "; it asks for one" + others,
                "Check that the server trusts the authority " + VisibleText.quoted(issuer)
                        + ", and that the certificate's file holds those between them.",
                new NextStep.AddClientCertificate(asked.issuers()));
    }

    private static Optional<TlsFinding> unfit(ClientIdentity own, CertificateRequest asked, String how) {
        return TlsFinding.told(
                "the server wants a client certificate, and " + subject(own.certificate()) + " was not sent: it accepts"
                        + " no keys of its kind (" + own.key().getAlgorithm() + ")" + how,
                "Use a certificate with a key of another kind, such as RSA or EC.",
                new NextStep.AddClientCertificate(asked.issuers()));
    }

    private static String issuers(CertificateRequest asked) {
        List<String> issuers = asked.issuers();
        if (issuers.isEmpty()) {
            return "";
        }
        String named =
                issuers.stream().limit(MOST_NAMED).map(VisibleText::quoted).collect(Collectors.joining(" or "));
        return issuers.size() > MOST_NAMED
                ? " of " + named + " or " + (issuers.size() - MOST_NAMED) + " others"
                : " of " + named;
    }

    private static String subject(X509Certificate certificate) {
        return VisibleText.quoted(certificate.getSubjectX500Principal().getName());
    }
}
