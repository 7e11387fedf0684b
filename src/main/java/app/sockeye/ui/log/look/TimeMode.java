package app.sockeye.ui.log.look;

/** What the log's time column tells. */
public enum TimeMode {
    CLOCK("Time of day"),
    SINCE_START("Since the session's start"),
    SINCE_PREVIOUS("Since the row above");

    private final String label;

    TimeMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
