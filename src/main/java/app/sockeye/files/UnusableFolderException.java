package app.sockeye.files;

/** The name of Sockeye's folder can't be represented on this system; the message says what to do. */
public final class UnusableFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
