package app.sockeye.ui.log.merged;

/**
 * Where the columns of a merged log of a width are, in px from the left; a column of width 0 has no room.
 *
 * @param name the connection's name, which always has room
 * @param size right-aligned
 * @param message takes the rest
 */
record MergedColumns(Place name, Place arrow, Place time, Place size, Place message) {
    /** Free px at both sides of a column's text. */
    static final double PADDING = 6;

    private static final double MARK = 22;
    private static final double NARROW = 560;
    private static final double NARROWEST = 420;

    /** A column's left edge and width. */
    record Place(double start, double width) {
        double end() {
            return start + width;
        }
    }

    static MergedColumns of(double width) {
        Place name = new Place(MARK, width < NARROW ? 96 : 118);
        Place arrow = new Place(name.end(), 24);
        Place time = new Place(arrow.end(), width < NARROWEST ? 0 : 104);
        Place size = new Place(time.end(), width < NARROW ? 0 : 66);
        return new MergedColumns(name, arrow, time, size, new Place(size.end(), Math.max(0, width - size.end())));
    }
}
