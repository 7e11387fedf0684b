package app.sockeye.payload.format;

/** Why a payload can't be read on, or can't be written; its message is a sentence for the user. */
public final class PayloadException extends Exception {
    private static final long serialVersionUID = 1;

    private final long offset;

    /** @param offset of the byte, or of the character of JSON, at which it failed */
    public PayloadException(long offset, String sentence) {
        // It is told to the user, and thrown often where a value is tried in one type after another.
        super(sentence, null, false, false);
        this.offset = offset;
    }

    /** As facts to be shown. */
    public PayloadProblem problem() {
        return new PayloadProblem(offset, getMessage());
    }
}
