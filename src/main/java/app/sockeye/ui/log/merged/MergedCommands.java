package app.sockeye.ui.log.merged;

import app.sockeye.transcript.merged.MergedEntry;

/** What the merged log asks the tab to do. */
public interface MergedCommands {
    /** Shows an entry in detail. */
    void open(MergedEntry entry);

    /** Shows an entry in the log of its own connection. */
    void showInTab(MergedConnection connection, long entry);

    /** Shows a sentence. */
    void tell(String sentence);

    /** Adds the connections and recorded sessions of all other tabs. */
    void addConnections();
}
