package app.sockeye.client.failure;

import app.sockeye.client.address.Target;
import app.sockeye.client.tls.CertificateWording;
import app.sockeye.client.tls.TlsFailure;
import app.sockeye.protocol.VisibleText;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a failed TLS handshake comes down to.
 *
 * @param reason a clause
 * @param nextStep a sentence
 * @param details the certificates the server showed; where none of them is the reason, what TLS said
 */
record TlsDiagnosis(String reason, String nextStep, String details) {
    private static final String UNKNOWN_AUTHORITY =
            "Have the server use a certificate of a known authority, or add its authority to this Java's own"
                    + " (keytool -importcert -cacerts); for a test server only, switch verification off in the options.";
    private static final Pattern ALERT = Pattern.compile("received fatal alert: (\\w+)");

    static TlsDiagnosis of(TlsFailure failure, Target target) {
        String[] told = tell(failure, target);
        String certificates = CertificateWording.facts(failure.shown(), Instant.now());
        return new TlsDiagnosis(
                told[0], told[1], certificates.isEmpty() ? Phrases.said(failure.getCause()) : certificates);
    }

    private static String[] tell(TlsFailure failure, Target target) {
        List<X509Certificate> shown = failure.shown();
        String text = failure.getCause().toString().toLowerCase(Locale.ROOT);
        if (has(failure, CertificateExpiredException.class)) {
            Instant now = Instant.now();
            return told(
                    which(shown, c -> c.getNotAfter().toInstant().isBefore(now), "expired on ", c -> c.getNotAfter()
                            .toInstant()),
                    "Renew the certificate on the server, or check this machine's clock.");
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            Instant now = Instant.now();
            return told(
                    which(
                            shown,
                            c -> c.getNotBefore().toInstant().isAfter(now),
                            "isn't valid before ",
                            c -> c.getNotBefore().toInstant()),
                    "Check both machines' clocks.");
        }
        if (text.contains("no subject alternative") || text.contains("no name matching")) {
            return told(
                    "the server's certificate is for " + VisibleText.quoted(names(shown)) + ", not for "
                            + target.host(),
                    "Use one of the certificate's names, or give the server a certificate for this one.");
        }
        if (has(failure, CertPathBuilderException.class) || text.contains("unable to find valid certification path")) {
            return told(untrusted(shown), UNKNOWN_AUTHORITY);
        }
        if (text.contains("unrecognized ssl message") || text.contains("unsupported or unrecognized")) {
            return told("the server doesn't speak TLS on this port", "Use ws:// instead of wss://, or check the port.");
        }
        if (text.contains("protocol_version") || text.contains("no appropriate protocol")) {
            return told(
                    "the server speaks no TLS version that this Java does (1.2 and 1.3)",
                    "Enable TLS 1.2 or 1.3 on the server.");
        }
        if (text.contains("certificate_required") || text.contains("bad_certificate")) {
            return told("the server wants a client certificate", "Ask the server's operator for one.");
        }
        if (text.contains("handshake_failure")) {
            return told(
                    "the server found no common ground (handshake_failure)",
                    "Check the server's ciphers, and whether it asks for a client certificate.");
        }
        if (text.contains("unrecognized_name")) {
            return told("the server doesn't know the name " + target.host(), "Check the host name.");
        }
        if (has(failure, SocketException.class) || text.contains("eofexception") || text.contains("terminated")) {
            return told("the server closed the connection", "Check the port and the server's log.");
        }
        Matcher alert = ALERT.matcher(text);
        if (alert.find()) {
            return told(
                    "the server refused it with the TLS alert " + VisibleText.quoted(alert.group(1)),
                    "Check the server's TLS settings and its log.");
        }
        return has(failure, CertificateException.class)
                ? told("the server's certificate is not accepted: " + cause(failure), "Check it on the server.")
                : told("the handshake failed: " + cause(failure), "Check the server's TLS settings and its log.");
    }

    /** What the innermost exception says. */
    private static String cause(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return VisibleText.quoted(String.valueOf(last.getMessage()));
    }

    /** Names the certificate of the chain at fault, and since when or until when. */
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

    private static String[] told(String reason, String nextStep) {
        return new String[] {reason, nextStep};
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        return e != null && (kind.isInstance(e) || has(e.getCause(), kind));
    }

    /** The names the server's certificate is for: its subject where it has none. */
    private static String names(List<X509Certificate> shown) {
        if (shown.isEmpty()) {
            return "another name";
        }
        List<String> names = CertificateWording.names(shown.get(0));
        return names.isEmpty() ? shown.get(0).getSubjectX500Principal().getName() : String.join(", ", names);
    }
}
