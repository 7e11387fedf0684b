package app.sockeye.message;

/**
 * Something was refused before anything of it was sent: its template has no value, or what it comes to can't be sent.
 * Its message is a sentence for the user.
 */
public final class UnsendableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param position of what is wrong, in chars of what was written */
    public UnsendableException(String sentence, int position) {
        super(sentence);
        this.position = position;
    }

    /** Position of what is wrong, in chars of what was written. */
    public int position() {
        return position;
    }
}
