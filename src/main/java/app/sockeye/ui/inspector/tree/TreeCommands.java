package app.sockeye.ui.inspector.tree;

import app.sockeye.payload.json.JsonSpan;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.entry.TreeRow;

/** What the tree asks the inspector to do with a row. */
public interface TreeCommands {
    /** Whether the tree is a whole message, so that its paths are those of queries and columns. */
    default boolean isWholeMessage() {
        return true;
    }

    /** Shows some of the payload's bytes as text. */
    void showText(JsonSpan span);

    /** Puts a text into the clipboard, or tells why not, and what was left out. */
    void copy(PayloadCopy copy);

    /** Shows in the log a column of the values at a path. */
    void showAsColumn(String path);

    /** Shows in the log only messages that have a value at a path; both as they are in JSON. */
    void showOnly(String path, String value);

    /** Shows what lies within a row by itself, as if it were a message. */
    void openAlone(TreeRow row);
}
