package app.sockeye.profile;

/** A folder that everything is to be kept in has a name that this system can't work with; the message says what to do. */
public final class UnusableFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
