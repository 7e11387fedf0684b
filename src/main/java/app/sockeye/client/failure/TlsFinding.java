package app.sockeye.client.failure;

import app.sockeye.protocol.VisibleText;
import java.util.Optional;

/**
 * What a TLS handshake failed by.
 *
 * @param reason a clause
 * @param nextStep what to do about it, in sentences
 */
record TlsFinding(String reason, String nextStep) {

    static Optional<TlsFinding> told(String reason, String nextStep) {
        return Optional.of(new TlsFinding(reason, nextStep));
    }

    /** Whether an exception or one of its causes is of a kind. */
    static boolean has(Throwable e, Class<? extends Throwable> kind) {
        return e != null && (kind.isInstance(e) || has(e.getCause(), kind));
    }

    /** What the innermost exception says, quoted. */
    static String cause(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return VisibleText.quoted(String.valueOf(last.getMessage()));
    }
}
