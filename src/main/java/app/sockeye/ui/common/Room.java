package app.sockeye.ui.common;

import java.util.Arrays;

/** How much room the window has across. What gives way, and to what, is decided by it alone. */
public enum Room {
    /** Regions beside the log become drawers, facts and most buttons fold. */
    SMALL(0),
    /** The library is narrower. */
    NARROW(900),
    /** The inspector lies under the log. */
    MEDIUM(1000),
    WIDE(1200);

    private final double from;

    Room(double from) {
        this.from = from;
    }

    /** @param width the window's, in px */
    public static Room of(double width) {
        return Arrays.stream(values()).filter(room -> width >= room.from).reduce(SMALL, (narrower, wider) -> wider);
    }

    public boolean isBelow(Room other) {
        return compareTo(other) < 0;
    }
}
