package app.sockeye.payload.diff;

/** What happened to a place from the first payload to the second. */
public enum DiffSign {
    SAME(" "),
    REMOVED("−"),
    ADDED("+"),
    CHANGED("~");

    private final String mark;

    DiffSign(String mark) {
        this.mark = mark;
    }

    /** The one character that stands before a row. */
    public String mark() {
        return mark;
    }
}
