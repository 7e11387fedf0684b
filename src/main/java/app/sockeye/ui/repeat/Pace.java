package app.sockeye.ui.repeat;

/** How the rate of a repeat is given. */
enum Pace {
    PER_SECOND("per second"),
    /** The time from one message to the next. */
    APART("apart"),
    FASTEST("as fast as possible");

    private final String label;

    Pace(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
