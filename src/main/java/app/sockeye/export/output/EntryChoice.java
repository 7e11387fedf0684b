package app.sockeye.export.output;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.Matches;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Which entries to export.
 *
 * @param first index of the first entry that may be chosen
 * @param end index after the last entry that may be chosen
 * @param indexes gives the chosen indexes in ascending order; its argument says when to stop searching
 */
public record EntryChoice(long first, long end, Function<BooleanSupplier, PrimitiveIterator.OfLong> indexes) {
    public EntryChoice {
        Objects.requireNonNull(indexes);
        if (first < 0 || end < first) {
            throw new IllegalArgumentException("entries " + first + " to " + end);
        }
    }

    /** All entries published so far. */
    public static EntryChoice all(Transcript transcript) {
        long end = transcript.count();
        return new EntryChoice(0, end, stopped -> LongStream.range(0, end).iterator());
    }

    /** The entries published so far that match a filter, from an index on. */
    public static EntryChoice matching(Transcript transcript, Filter filter, long first) {
        long end = transcript.count();
        return new EntryChoice(first, end, stopped -> new Matches(transcript, filter, first, end, stopped));
    }

    public double fractionAt(long index) {
        return end == first ? 1 : (double) (index + 1 - first) / (end - first);
    }
}
