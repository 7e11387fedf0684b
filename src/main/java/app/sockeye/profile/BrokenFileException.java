package app.sockeye.profile;

/** A file can't be understood; its message is one sentence for the user, with the place where it is known. */
final class BrokenFileException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenFileException(String sentence) {
        super(sentence);
    }
}
