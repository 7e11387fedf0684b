package app.sockeye.message;

/**
 * Something was refused before anything of it was sent: its template has no value, or what it comes to can't be sent.
 * Its message is a sentence for the user.
 */
public final class UnsendableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String input;

    /** @param position of what is wrong, in chars of what was written */
    public UnsendableException(String sentence, int position) {
        this(sentence, position, "");
    }

    /**
     * For a form.
     *
     * @param position of what is wrong, in chars of the input
     * @param input the key of the input
     */
    public UnsendableException(String sentence, int position, String input) {
        super(sentence);
        this.position = position;
        this.input = input;
    }

    /** Position of what is wrong, in chars of what was written. */
    public int position() {
        return position;
    }

    /** The key of the form's input that is wrong; empty where there is no form. */
    public String input() {
        return input;
    }
}
