package app.sockeye.ui.log.merged;

import app.sockeye.ui.log.words.LogTexts;

/** What the merged log says. */
public final class MergedTexts {
    public static final String LOG = "Merged log";
    public static final String CONNECTION = "Connection";
    public static final String CONNECTIONS = "Connections";
    public static final String SIZE = "Size";
    public static final String TIME = "Time";
    public static final String MESSAGE = "Message";
    public static final String NO_ENTRIES = "No entries yet";
    public static final String NO_ENTRIES_HINT = "What the connections send and receive appears here.";
    public static final String NO_MATCH = "No entry matches";
    public static final String MERGING = "Merging…";
    public static final String FAILED = "The logs can't be merged.";
    public static final String SHOW_IN_TAB = "Go to its own log";
    public static final String SHOW_ONLY = "Show only this connection";
    public static final String INSPECT = "Show details";
    public static final String COPY = "Copy message";
    static final String COPY_ROWS = "Copy messages";
    static final String COPY_AS_MARKDOWN = "Copy as Markdown";
    public static final String FIND = "Find…";
    public static final String ADD = "Add the connections of the other tabs";

    private MergedTexts() {}

    /** The name of the button of an open or closed eye. */
    public static String shown(String connection) {
        return "Show " + connection;
    }

    /** The button for the connections that have no room. */
    public static String more(int count) {
        return count + " more";
    }

    /** How many rows there are. */
    public static String rows(long count, boolean all) {
        return LogTexts.grouped(count) + (all ? "" : "…") + (count == 1 ? " entry" : " entries");
    }

    /** A tab's title. */
    public static String title(String first, int others) {
        return others == 0 ? first : first + " + " + others;
    }

    /** A connection's messages in the last second. */
    public static String rate(long messages) {
        return LogTexts.grouped(messages) + " msg/s";
    }
}
