package app.sockeye.payload.json;

/** Bytes or text are not valid JSON. */
public final class InvalidJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient JsonError error;

    InvalidJsonException(JsonError error) {
        super(error.toString());
        this.error = error;
    }

    /** What is wrong, and where. */
    public JsonError error() {
        return error;
    }
}
