package app.sockeye.dialect.form;

/** A form that can't be sent as it is filled. Its message is a sentence for the user. */
public final class FormException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String input;

    /** @param input the key of the input that is wrong */
    public FormException(String input, String sentence) {
        super(sentence);
        this.input = input;
    }

    /** The key of the input that is wrong. */
    public String input() {
        return input;
    }
}
