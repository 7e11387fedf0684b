package app.sockeye.profile;

/** The library could not do what it was told; its message is one sentence for the user. */
public final class LibraryException extends Exception {
    private static final long serialVersionUID = 1L;

    LibraryException(String sentence) {
        super(sentence);
    }

    LibraryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
