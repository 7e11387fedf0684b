package app.sockeye.dialect.jsontext;

/** Keeps what packets are about short, as rows show it and readers remember it. */
public final class SubjectText {
    /** Number of characters. */
    public static final int LONGEST = 256;

    private SubjectText() {}

    /** A name as it is, or its beginning with an ellipsis. */
    public static String of(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
