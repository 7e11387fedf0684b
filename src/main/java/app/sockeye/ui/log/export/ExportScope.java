package app.sockeye.ui.log.export;

import app.sockeye.ui.log.words.ExportTexts;

/** Which of a log's entries are exported. */
public enum ExportScope {
    /** The whole session, including entries cleared from view. */
    ALL(ExportTexts.ALL),
    /** The entries that match the filter, including those it has not reached yet. */
    FILTERED(ExportTexts.FILTERED),
    /** Those of the selected rows. */
    SELECTED(ExportTexts.SELECTED);

    private final String label;

    ExportScope(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
