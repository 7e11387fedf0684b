package app.sockeye.transcript.search;

/** What is known of a condition's result before an entry is read. */
public enum Verdict {
    NO,
    /** The entry must be read. */
    MAYBE,
    YES
}
