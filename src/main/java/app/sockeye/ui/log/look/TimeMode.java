package app.sockeye.ui.log.look;

import app.sockeye.ui.log.words.ColumnTexts;

/** What the log's time column shows. */
public enum TimeMode {
    CLOCK(ColumnTexts.TIME_OF_DAY),
    SINCE_START(ColumnTexts.SINCE_SESSION_START),
    SINCE_PREVIOUS(ColumnTexts.SINCE_PREVIOUS_ROW);

    private final String label;

    TimeMode(String label) {
        this.label = label;
    }

    /** Its name in the window. */
    public String label() {
        return label;
    }
}
