package app.sockeye.ui.inspector;

import app.sockeye.payload.JsonSpan;

/** What the tree asks the inspector to do with a row. */
interface TreeCommands {
    /** Shows some of the payload's bytes as text. */
    void showText(JsonSpan span);

    /** Shows what lies within a row by itself, as if it were a message. */
    void openAlone(TreeRow row);
}
