package app.sockeye.ui.common.row;

/**
 * Rows that follow each other.
 *
 * @param first the first one's index
 * @param last the last one's, not below {@code first}
 */
public record RowRange(long first, long last) {
    public RowRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("rows " + first + " to " + last);
        }
    }

    /** The rows from one to the other, whichever comes first. */
    static RowRange between(long one, long other) {
        return new RowRange(Math.min(one, other), Math.max(one, other));
    }

    /** How many rows there are in it. */
    public long size() {
        return last - first + 1;
    }

    boolean contains(long row) {
        return row >= first && row <= last;
    }
}
