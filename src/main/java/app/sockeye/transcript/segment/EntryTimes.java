package app.sockeye.transcript.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.LongSupplier;

/** When the entries of a transcript happened, in ns since its start: cheaper than reading the entries. Thread-safe. */
public final class EntryTimes {
    private final IndexFile index;
    private final LongSupplier count;

    /** @param count the number of published entries */
    public EntryTimes(IndexFile index, LongSupplier count) {
        this.index = index;
        this.count = count;
    }

    /** When an entry happened. */
    public long nanosOf(long entry) {
        try {
            return index.nanosOf(Objects.checkIndex(entry, count.getAsLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The index of the first entry that happened at a time or later, {@code Transcript.count()} if none did. Entries of
     * the two directions may be slightly out of order in time; then the result is one close by.
     */
    public long firstAt(long nanos) {
        long low = 0;
        long high = count.getAsLong();
        try {
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (index.nanosOf(middle) < nanos) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return low;
    }
}
