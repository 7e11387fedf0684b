package app.sockeye.ui.log;

import app.sockeye.ui.log.words.ExportTexts;

/** Which of a log's entries are exported. */
enum ExportScope {
    /** The whole session, what was cleared from view included. */
    ALL(ExportTexts.ALL),
    /** What the log shows, and what its filter has not reached yet. */
    FILTERED(ExportTexts.FILTERED),
    SELECTED(ExportTexts.SELECTED);

    private final String label;

    ExportScope(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
