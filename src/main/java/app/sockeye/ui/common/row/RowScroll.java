package app.sockeye.ui.common.row;

/**
 * Where a {@link RowPane} stands: the first visible row and how many pixels of it are above the edge. Right for any
 * number of rows of which the height in pixels is below 2^53.
 */
final class RowScroll {
    private final double rowHeight;
    private long count;
    private double viewport;
    private long top;
    /** Pixels of the top row above the edge, from 0 to below the row's height. */
    private double offset;

    RowScroll(double rowHeight) {
        this.rowHeight = rowHeight;
    }

    double rowHeight() {
        return rowHeight;
    }

    long count() {
        return count;
    }

    /** The first row that is visible at least in part. */
    long top() {
        return top;
    }

    /** The upper edge of a row in the viewport, in pixels. */
    double y(long row) {
        return (row - top) * rowHeight - offset;
    }

    /** The row at a height of the viewport, beyond {@link #count()} below the last one. */
    long rowAt(double y) {
        return top + (long) Math.floor((y + offset) / rowHeight);
    }

    /** The last row that is visible at least in part; -1 without rows. */
    long bottom() {
        return Math.min(count, rowAt(Math.max(0, viewport - 1)) + 1) - 1;
    }

    /** Whole rows that fit, at least one. */
    long page() {
        return Math.max(1, (long) (viewport / rowHeight));
    }

    /** Pixels above the viewport. */
    double position() {
        return top * rowHeight + offset;
    }

    double maxPosition() {
        return Math.max(0, count * rowHeight - viewport);
    }

    boolean atEnd() {
        return position() >= maxPosition() - 1;
    }

    void setCount(long rows) {
        count = rows;
        setPosition(position());
    }

    /** @param kept a row that stays in view where it is, -1 for none */
    void setViewport(double height, long kept) {
        boolean inView = kept >= 0 && y(kept) >= 0 && y(kept) + rowHeight <= viewport;
        viewport = height;
        setPosition(position());
        if (inView) {
            reveal(kept);
        }
    }

    void setPosition(double pixels) {
        double inside = Math.max(0, Math.min(pixels, maxPosition()));
        top = (long) (inside / rowHeight);
        offset = inside - top * rowHeight;
    }

    void scrollBy(double pixels) {
        setPosition(position() + pixels);
    }

    void toEnd() {
        setPosition(maxPosition());
    }

    /** Scrolls as little as shows the whole row. */
    void reveal(long row) {
        double y = y(row);
        if (y < 0) {
            scrollBy(y);
        } else if (y + rowHeight > viewport) {
            scrollBy(y + rowHeight - viewport);
        }
    }

    void center(long row) {
        scrollBy(y(row) - (viewport - rowHeight) / 2);
    }

    /** Rows came before the first one: the same rows stay visible. */
    void insertBefore(long rows) {
        count += rows;
        top += rows;
    }
}
