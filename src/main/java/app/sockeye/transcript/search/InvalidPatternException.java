package app.sockeye.transcript.search;

/** A text is not a valid regular expression. */
public final class InvalidPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    InvalidPatternException(String complaint, int position) {
        super(complaint);
        this.position = position;
    }

    /** Position of the invalid part in the expression, from 0. */
    public int position() {
        return position;
    }
}
