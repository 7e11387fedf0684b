package app.sockeye.client.failure;

import app.sockeye.client.tls.TlsFailure;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Why a TLS handshake failed.
 *
 * @param reason a clause
 * @param nextStep what to do about it, in sentences
 * @param steps what to do about it at the press of a button
 */
record TlsFinding(String reason, String nextStep, List<NextStep> steps) {
    private static final Pattern ALERT = Pattern.compile("received fatal alert: (\\w+)");

    TlsFinding(String reason, String nextStep) {
        this(reason, nextStep, List.of());
    }

    static Optional<TlsFinding> told(String reason, String nextStep) {
        return Optional.of(new TlsFinding(reason, nextStep));
    }

    static Optional<TlsFinding> told(String reason, String nextStep, NextStep step) {
        return Optional.of(new TlsFinding(reason, nextStep, List.of(step)));
    }

    /** Whether an exception or one of its causes is of a class. */
    static boolean has(Throwable e, Class<? extends Throwable> kind) {
        return e != null && (kind.isInstance(e) || has(e.getCause(), kind));
    }

    /** The alert the server sent, such as {@code unknown_ca}; empty where it sent none. */
    static String alert(TlsFailure failure) {
        Matcher alert = ALERT.matcher(failure.getCause().toString().toLowerCase(Locale.ROOT));
        return alert.find() ? alert.group(1) : "";
    }

    /** Whether the connection ended without an alert: the innermost exception is not one of TLS. */
    static boolean isEnd(TlsFailure failure) {
        Throwable last = innermost(failure);
        return last instanceof IOException && !(last instanceof SSLException);
    }

    /** The innermost exception's message, quoted. */
    static String cause(Throwable failure) {
        return VisibleText.quoted(String.valueOf(innermost(failure).getMessage()));
    }

    private static Throwable innermost(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last;
    }
}
