package app.sockeye.payload.diff;

/** A document has too many values to hold them in memory. */
final class TooManyValuesException extends Exception {
    private static final long serialVersionUID = 1L;
}
