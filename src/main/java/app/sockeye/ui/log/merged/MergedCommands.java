package app.sockeye.ui.log.merged;

import app.sockeye.transcript.merged.MergedEntry;

/** What the merged log asks the tab to do. */
public interface MergedCommands {
    /** Shows an entry in detail. */
    void open(MergedEntry entry);

    /** Shows an entry in the log of its own connection. */
    void showInTab(MergedConnection connection, long entry);

    /** Whether {@link #addConnections} has anything to add. */
    boolean canAdd();

    /** Adds the connections of all other tabs. */
    void addConnections();
}
