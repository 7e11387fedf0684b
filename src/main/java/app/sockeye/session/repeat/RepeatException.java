package app.sockeye.session.repeat;

/** The next message of a repeat can't be made. Its message is one sentence for the user. */
public final class RepeatException extends Exception {
    private static final long serialVersionUID = 1;

    public RepeatException(String sentence) {
        super(sentence);
    }
}
