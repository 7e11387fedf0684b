package app.sockeye.files;

/** A file's content is invalid; the message is one sentence for the user, with the position where it is known. */
public final class BrokenFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong with the file, and where */
    public BrokenFileException(String sentence) {
        super(sentence);
    }
}
