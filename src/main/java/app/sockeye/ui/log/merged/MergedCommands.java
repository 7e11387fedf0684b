package app.sockeye.ui.log.merged;

import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.ui.log.export.ExportCommands;

/** What the merged log asks the tab to do. */
public interface MergedCommands extends ExportCommands {
    /** Shows an entry in detail. */
    void open(MergedEntry entry);

    /** Shows an entry in the log of its own connection. */
    void showInTab(MergedConnection connection, long entry);

    /** Adds the connections and recorded sessions of all other tabs. */
    void addConnections();
}
