package app.sockeye.ui.log;

import app.sockeye.transcript.export.Chosen;
import app.sockeye.ui.common.RowRange;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The entries of the rows that are selected, an unchanging look at them.
 *
 * @param ranges of positions in {@code rows}, ascending
 */
record SelectedEntries(Rows rows, List<RowRange> ranges) {

    long count() {
        return ranges.stream().mapToLong(RowRange::size).sum();
    }

    Chosen chosen() {
        if (ranges.isEmpty()) {
            return new Chosen(0, 0, stopped -> LongStream.empty().iterator());
        }
        long first = rows.entryIndex(ranges.get(0).first());
        long last = rows.entryIndex(ranges.get(ranges.size() - 1).last());
        return new Chosen(first, last + 1, stopped -> ranges.stream()
                .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last()))
                .map(rows::entryIndex)
                .iterator());
    }
}
