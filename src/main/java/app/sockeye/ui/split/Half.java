package app.sockeye.ui.split;

/** One of the two halves of the window's content. */
public enum Half {
    LEFT,
    RIGHT;

    /** The half beside this one. */
    public Half other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
