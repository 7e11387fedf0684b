package app.sockeye.ui.log.look;

/** A column of the log. */
public sealed interface LogColumn permits Column, PathColumn {
    /** Names it in the settings, and its cells' style class. */
    String key();

    /** What stands in the header. */
    String title();

    /** What it is called elsewhere. */
    String label();

    /** In pixels; 0 for the one that takes what the others leave. */
    double defaultWidth();

    /** Whether it is there until the user hides it. */
    boolean isShownAtFirst();

    boolean isRightAligned();

    /** Whether its cells are in the wire's type. */
    boolean isWire();

    /** Whether it has a width of its own, and can be hidden and moved. */
    default boolean isFlexible() {
        return true;
    }
}
