package app.sockeye.client;

import app.sockeye.protocol.VisibleText;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a failed TLS handshake comes down to.
 *
 * @param reason a clause
 * @param nextStep a sentence
 * @param certificates what the server showed, a line each; empty where it came to none
 */
record TlsDiagnosis(String reason, String nextStep, String certificates) {
    private static final String TRUST =
            "Trust this certificate for the connection, or, for a test server only, switch verification off.";

    static TlsDiagnosis of(TlsFailure failure, Target target) {
        String certificates = failure.shown().stream().map(TlsDiagnosis::line).collect(Collectors.joining());
        String[] told = tell(failure, target);
        return new TlsDiagnosis(told[0], told[1], certificates);
    }

    private static String[] tell(TlsFailure failure, Target target) {
        List<X509Certificate> shown = failure.shown();
        String text = failure.getCause().toString().toLowerCase(Locale.ROOT);
        if (has(failure, CertificateExpiredException.class)) {
            return told("a certificate of the server has expired", "Renew the server's certificate.");
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return told("a certificate of the server isn't valid yet", "Check both machines' clocks.");
        }
        if (text.contains("no subject alternative") || text.contains("no name matching")) {
            return told(
                    "the server's certificate is for " + VisibleText.quoted(names(shown)) + ", not for "
                            + target.host(),
                    "Use one of the certificate's names, or give the server a certificate for this one.");
        }
        if (has(failure, CertPathBuilderException.class) || text.contains("unable to find valid certification path")) {
            boolean selfSigned = !shown.isEmpty()
                    && shown.get(0)
                            .getSubjectX500Principal()
                            .equals(shown.get(0).getIssuerX500Principal());
            return told(
                    selfSigned
                            ? "the server's certificate is self-signed"
                            : "the server's certificate was issued by an authority this machine doesn't trust",
                    TRUST);
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
        return told(VisibleText.of(String.valueOf(failure.getCause().getMessage())), "Read the details.");
    }

    private static String[] told(String reason, String nextStep) {
        return new String[] {reason, nextStep};
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        return e != null && (kind.isInstance(e) || has(e.getCause(), kind));
    }

    /** The names a certificate is for: its subject alternative names, or its subject where it has none. */
    private static String names(List<X509Certificate> shown) {
        if (shown.isEmpty()) {
            return "another name";
        }
        try {
            var names = shown.get(0).getSubjectAlternativeNames();
            if (names != null) {
                return names.stream().map(n -> String.valueOf(n.get(1))).collect(Collectors.joining(", "));
            }
        } catch (CertificateParsingException e) {
            // Its subject says enough.
        }
        return shown.get(0).getSubjectX500Principal().getName();
    }

    private static String line(X509Certificate certificate) {
        return "Certificate of "
                + VisibleText.of(certificate.getSubjectX500Principal().getName()) + ", issued by "
                + VisibleText.of(certificate.getIssuerX500Principal().getName()) + ", valid "
                + certificate.getNotBefore().toInstant()
                + " to " + certificate.getNotAfter().toInstant() + "\n";
    }
}
