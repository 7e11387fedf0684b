package app.sockeye.ui.log;

/** The log's columns, from left to right. The last one takes what the others leave. */
public enum Column {
    NUMBER("#", "Number", 72),
    DIRECTION("", "Direction", 26),
    TIME("Time", "Time", 108),
    KIND("Kind", "Kind", 76),
    SIZE("Size", "Size", 66),
    MESSAGE("Message", "Message", 0);

    static final double MIN_WIDTH = 24;

    private final String title;
    private final String label;
    private final double defaultWidth;

    Column(String title, String label, double defaultWidth) {
        this.title = title;
        this.label = label;
        this.defaultWidth = defaultWidth;
    }

    /** What stands in the header. */
    String title() {
        return title;
    }

    /** What it is called elsewhere. */
    String label() {
        return label;
    }

    /** In pixels; 0 for the last one. */
    double defaultWidth() {
        return defaultWidth;
    }

    /** Whether it has a width of its own and can be hidden. */
    boolean isFlexible() {
        return this != MESSAGE;
    }

    boolean isRightAligned() {
        return this == NUMBER || this == SIZE;
    }
}
