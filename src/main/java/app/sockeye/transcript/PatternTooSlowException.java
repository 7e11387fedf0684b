package app.sockeye.transcript;

/** A regular expression took more steps on one text than it may. */
final class PatternTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PatternTooSlowException() {
        super("The expression takes too long", null, false, false);
    }
}
