package app.sockeye.transcript.search;

/** A text that should be a regular expression is none. */
public final class InvalidPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    InvalidPatternException(String complaint, int position) {
        super(complaint);
        this.position = position;
    }

    /** Of the wrong part in the expression, from 0. */
    public int position() {
        return position;
    }
}
