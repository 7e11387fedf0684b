package app.sockeye.ui.log;

/** What the log's time column tells. */
public enum TimeMode {
    CLOCK("Time of day"),
    SINCE_START("Since the session's start"),
    SINCE_PREVIOUS("Since the row above");

    private final String label;

    TimeMode(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
