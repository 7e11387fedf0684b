package app.sockeye.template.function;

/** How the text after a function's colon is split into parameters. Only characters that are typed split it, not values. */
public enum Splitting {
    /** It takes no argument at all, or the whole. */
    WHOLE,
    /** At the first comma, in two. */
    FIRST_COMMA,
    /** At the last colon, in two: names of files may have colons. */
    LAST_COLON,
    /** At each comma. */
    COMMAS,
    /** At each vertical bar. */
    BARS;

    /** The character that splits; 0 for none. */
    public char separator() {
        return switch (this) {
            case WHOLE -> 0;
            case FIRST_COMMA, COMMAS -> ',';
            case LAST_COLON -> ':';
            case BARS -> '|';
        };
    }
}
