package app.sockeye.payload.schema;

/** A file holds no JSON Schema that can be used; the message is a sentence for the user. */
public final class UnusableSchemaException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message a sentence for the user */
    public UnusableSchemaException(String message) {
        super(message);
    }
}
