package app.sockeye.payload.schema;

/** Ends a check early; the message is a sentence for the user. */
final class StoppedCheckException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoppedCheckException(String message) {
        super(message, null, false, false);
    }
}
