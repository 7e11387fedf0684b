package app.sockeye.payload.format;

/** What a value is to JSON. */
public enum NodeKind {
    /** Has members: values with keys, or {@link #ENTRY entries}. */
    MAP,
    /** Has elements. */
    LIST,
    /** A member whose key is no single value: its children are the key and the value. */
    ENTRY,
    /** Says more about the one value that is its child. */
    TAG,
    TEXT,
    /** Its text is a number of JSON's, exactly as it was; children are other readings of the same bytes. */
    NUMBER,
    BOOLEAN,
    NULL,
    /** A value that JSON has not, told by its text: bytes, a time, not-a-number. */
    TYPED;

    /** Whether such a value has children. */
    public boolean isContainer() {
        return ordinal() <= TAG.ordinal();
    }
}
