package app.sockeye.transcript.query;

/** A text that is not a valid query. The message is a sentence that does not name the place. */
public final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    QuerySyntaxException(int position, String sentence) {
        super(sentence);
        this.position = position;
    }

    /** The position of the first wrong character, from 0; the text's length if something is missing at its end. */
    public int position() {
        return position;
    }
}
