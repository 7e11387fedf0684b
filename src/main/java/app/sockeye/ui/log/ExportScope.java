package app.sockeye.ui.log;

/** Which of a log's entries are exported. */
enum ExportScope {
    /** The whole session, what was cleared from view included. */
    ALL("All"),
    /** What the log shows, and what its filter has not reached yet. */
    FILTERED("Filtered"),
    SELECTED("Selected");

    private final String label;

    ExportScope(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
