package app.sockeye.ui.repeat;

/** How the end of a repeat is given. */
enum Extent {
    FOR("for"),
    TIMES("times"),
    UNTIL_STOPPED("until stopped");

    private final String label;

    Extent(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
