package app.sockeye.ui.common;

import java.util.Arrays;

/** How wide the window is. It alone decides which regions and controls fold, and how. */
public enum Room {
    /** Regions beside the log become drawers, facts and most buttons fold. */
    SMALL(0),
    /** The library is narrow. */
    NARROW(900),
    /** The inspector lies below the log. */
    MEDIUM(1000),
    /** Everything has its place. */
    WIDE(1200);

    /** Width that the library takes beside the content of a window, in px. */
    private static final double LIBRARY = 240;

    private final double from;

    Room(double from) {
        this.from = from;
    }

    /** @param width the window's, in px */
    public static Room of(double width) {
        return Arrays.stream(values()).filter(room -> width >= room.from).reduce(SMALL, (narrower, wider) -> wider);
    }

    /**
     * How much room half of a split window has; never less than {@link #NARROW} where the window has more than little,
     * and never so much that the inspector lies beside the log.
     *
     * @param window the room of the whole window
     * @param width the half's, in px
     */
    public static Room ofHalf(Room window, double width) {
        return window == SMALL ? SMALL : of(Math.max(NARROW.from, Math.min(width + LIBRARY, WIDE.from - 1)));
    }

    /** Whether there is less room than another. */
    public boolean isBelow(Room other) {
        return compareTo(other) < 0;
    }
}
