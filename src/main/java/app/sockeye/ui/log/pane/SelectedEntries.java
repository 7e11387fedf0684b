package app.sockeye.ui.log.pane;

import app.sockeye.export.output.EntryChoice;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.log.filter.Rows;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * The entries of the selected rows; an immutable snapshot.
 *
 * @param ranges of positions in {@code rows}, ascending
 */
public record SelectedEntries(Rows rows, List<RowRange> ranges) {

    /** How many they are. */
    public long count() {
        return ranges.stream().mapToLong(RowRange::size).sum();
    }

    /** The index of the first selected entry; there must be one. */
    public long first() {
        return rows.entryIndex(ranges.get(0).first());
    }

    /** The index of the last selected entry; there must be one. */
    public long last() {
        return rows.entryIndex(ranges.get(ranges.size() - 1).last());
    }

    /** What an export of them takes. */
    public EntryChoice chosen() {
        if (ranges.isEmpty()) {
            return new EntryChoice(0, 0, stopped -> LongStream.empty().iterator());
        }
        return new EntryChoice(first(), last() + 1, stopped -> new Indexes());
    }

    /** Iterates without buffering: a flattened stream would hold a whole range in memory. */
    private final class Indexes implements PrimitiveIterator.OfLong {
        private int range;
        private long row = ranges.get(0).first();

        @Override
        public boolean hasNext() {
            return range < ranges.size();
        }

        @Override
        public long nextLong() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            long index = rows.entryIndex(row++);
            if (row > ranges.get(range).last() && ++range < ranges.size()) {
                row = ranges.get(range).first();
            }
            return index;
        }
    }
}
