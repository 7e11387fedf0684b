package app.sockeye.ui.log.look;

/** A column of the log. */
public sealed interface LogColumn permits Column, PathColumn, FieldColumn {
    /** Its key in the settings, and the style class of its cells. */
    String key();

    /** Text in the header; may be empty. */
    String title();

    /** Its name in menus and for screen readers. */
    String label();

    /** In pixels; 0 for the column that takes the remaining width. */
    double defaultWidth();

    /** Whether it is shown until the user hides it. */
    boolean isShownAtFirst();

    boolean isRightAligned();

    /** Whether its cells have the monospaced font of payloads. */
    boolean isWire();

    /** Whether the user added it, so that it can be removed. */
    default boolean isAdded() {
        return false;
    }

    /** Whether it has a width of its own, and can be hidden and moved. */
    default boolean isFlexible() {
        return true;
    }
}
