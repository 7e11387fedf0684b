package app.sockeye.payload.diff;

/** How a row differs between the first and the second payload. */
public enum DiffSign {
    SAME(" "),
    REMOVED("−"),
    ADDED("+"),
    CHANGED("~");

    private final String symbol;

    DiffSign(String symbol) {
        this.symbol = symbol;
    }

    /** The character at the start of the row. */
    public String symbol() {
        return symbol;
    }
}
