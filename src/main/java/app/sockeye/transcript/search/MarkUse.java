package app.sockeye.transcript.search;

/** What a {@link Condition} has to do with marks. */
public enum MarkUse {
    /** Marks don't matter. */
    NONE,
    /** A mark may change whether an entry meets it. */
    CONSIDERED,
    /** Only entries with a mark can meet it. */
    NEEDED
}
