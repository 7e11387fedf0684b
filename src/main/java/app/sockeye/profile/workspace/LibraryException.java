package app.sockeye.profile.workspace;

import app.sockeye.files.Reason;
import java.io.IOException;
import java.util.Locale;

/** An operation of the library failed; the message is a sentence for the user. */
public final class LibraryException extends Exception {
    private static final long serialVersionUID = 1L;

    public LibraryException(String sentence) {
        super(sentence);
    }

    public LibraryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** @param what the operation, such as {@code save Echo} */
    public static LibraryException failed(String what, IOException e) {
        String reason = Reason.of(e);
        return new LibraryException(String.format(Locale.ROOT, "Could not %s: %s.", what, reason), e);
    }

    public static LibraryException broken(BrokenProfile broken) {
        return new LibraryException(String.format(
                Locale.ROOT,
                "%s can't be read, so it is left alone: repair or remove the file yourself. %s",
                broken.path(),
                broken.sentence()));
    }

    /** @param entry the name or path of the missing entry */
    public static LibraryException gone(Object entry) {
        return new LibraryException(
                entry + " is no longer in the library: it was deleted, or its file is missing or broken.");
    }
}
