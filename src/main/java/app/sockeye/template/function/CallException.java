package app.sockeye.template.function;

/** A function that has no result. Its message is one sentence for the user that quotes no parameter. */
public final class CallException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean argument;

    private CallException(String sentence, boolean argument) {
        super(sentence);
        this.argument = argument;
    }

    /** The parameters can't be used, whenever it is called. */
    static CallException argument(String sentence) {
        return new CallException(sentence, true);
    }

    /** There is no result now. */
    public static CallException failed(String sentence) {
        return new CallException(sentence, false);
    }

    /** Whether the parameters can't be used, whenever the function is called. */
    public boolean isArgument() {
        return argument;
    }
}
