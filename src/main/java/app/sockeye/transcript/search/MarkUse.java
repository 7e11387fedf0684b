package app.sockeye.transcript.search;

/** How a {@link Condition} depends on marks. */
public enum MarkUse {
    /** Marks don't matter. */
    NONE,
    /** A mark may change whether an entry meets it. */
    CONSIDERED,
    /** Only entries with a mark can meet it. */
    NEEDED
}
