package app.sockeye.ui.common.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Which rows of a {@link RowPane} are selected: ranges, so that a hundred million cost as much as one; the anchor from
 * which a range is extended, and the lead, the row with the keyboard's focus. Changes go through the pane.
 */
public final class RowSelection {
    /** No row. */
    public static final long NONE = -1;

    /** Sorted, apart from each other by one row at least. */
    private final List<RowRange> ranges = new ArrayList<>();

    private long anchor = NONE;
    private long lead = NONE;

    RowSelection() {}

    /** The selected rows from top to bottom. */
    public List<RowRange> ranges() {
        return List.copyOf(ranges);
    }

    /** How many rows are selected. */
    public long size() {
        return ranges.stream().mapToLong(RowRange::size).sum();
    }

    /** The row with the keyboard's focus, or {@link #NONE}. */
    public long lead() {
        return lead;
    }

    /** Whether a row is selected. */
    public boolean contains(long row) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            RowRange range = ranges.get(middle);
            if (range.contains(row)) {
                return true;
            }
            if (range.last() < row) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    void clear() {
        ranges.clear();
        anchor = NONE;
        lead = NONE;
    }

    /** Selects one row alone. */
    void select(long row) {
        ranges.clear();
        ranges.add(new RowRange(row, row));
        anchor = row;
        lead = row;
    }

    /** Adds a row or takes it out. */
    void toggle(long row) {
        if (contains(row)) {
            remove(row);
        } else {
            add(new RowRange(row, row));
        }
        anchor = row;
        lead = row;
    }

    /** Selects from the anchor to a row, nothing else. */
    void extendTo(long row) {
        long from = anchor == NONE ? row : anchor;
        ranges.clear();
        ranges.add(RowRange.between(from, row));
        anchor = from;
        lead = row;
    }

    void selectAll(long count) {
        ranges.clear();
        if (count > 0) {
            ranges.add(new RowRange(0, count - 1));
            anchor = 0;
            lead = lead == NONE ? count - 1 : lead;
        }
    }

    /** Moves the focus and leaves the selection as it is. */
    void moveLead(long row) {
        lead = row;
        anchor = row;
    }

    /** Rows came before the first one. */
    void shift(long rows) {
        ranges.replaceAll(r -> new RowRange(r.first() + rows, r.last() + rows));
        anchor = anchor == NONE ? NONE : anchor + rows;
        lead = lead == NONE ? NONE : lead + rows;
    }

    /** Rows came and went: {@code moved} gives the new place of what was at an old one, or of what follows it. */
    void remap(LongUnaryOperator moved, long count) {
        List<RowRange> before = List.copyOf(ranges);
        ranges.clear();
        for (RowRange range : before) {
            long first = moved.applyAsLong(range.first());
            long last = moved.applyAsLong(range.last() + 1) - 1;
            if (first <= last) {
                ranges.add(new RowRange(first, last));
            }
        }
        anchor = anchor == NONE ? NONE : Math.min(moved.applyAsLong(anchor), count - 1);
        lead = lead == NONE ? NONE : Math.min(moved.applyAsLong(lead), count - 1);
    }

    private void add(RowRange added) {
        long first = added.first();
        long last = added.last();
        int at = 0;
        while (at < ranges.size() && ranges.get(at).first() <= last + 1) {
            RowRange range = ranges.get(at);
            if (range.last() + 1 < first) {
                at++;
            } else {
                first = Math.min(first, range.first());
                last = Math.max(last, range.last());
                ranges.remove(at);
            }
        }
        ranges.add(at, new RowRange(first, last));
    }

    private void remove(long row) {
        for (int i = 0; i < ranges.size(); i++) {
            RowRange range = ranges.get(i);
            if (range.contains(row)) {
                ranges.remove(i);
                if (row < range.last()) {
                    ranges.add(i, new RowRange(row + 1, range.last()));
                }
                if (row > range.first()) {
                    ranges.add(i, new RowRange(range.first(), row - 1));
                }
                return;
            }
        }
    }
}
