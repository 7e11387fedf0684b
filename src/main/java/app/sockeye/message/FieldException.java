package app.sockeye.message;

/** A typed field that is wrong; its message is a sentence for the user. */
final class FieldException extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;

    FieldException(int position, String sentence) {
        super(sentence);
        this.position = position;
    }

    /** Where, in the whole text. */
    int position() {
        return position;
    }
}
