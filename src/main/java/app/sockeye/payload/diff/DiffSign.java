package app.sockeye.payload.diff;

/** How a row differs between the first and the second payload. */
public enum DiffSign {
    SAME(" "),
    REMOVED("−"),
    ADDED("+"),
    CHANGED("~");

    private final String mark;

    DiffSign(String mark) {
        this.mark = mark;
    }

    /** The character at the start of the row. */
    public String mark() {
        return mark;
    }
}
