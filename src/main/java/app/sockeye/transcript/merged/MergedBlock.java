package app.sockeye.transcript.merged;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The order of the entries between two cuts. Within a transcript it is the transcript's own: an entry that is earlier
 * than the one before it, as may happen between directions, stays behind that one. Immutable.
 *
 * @param first the place of the first entry in the merged order
 * @param sources the transcript of each entry
 * @param indexes the index of each entry in its transcript
 */
record MergedBlock(long first, int[] sources, long[] indexes) {

    /** Reads the times of the entries and sorts them. */
    static MergedBlock load(Cut from, Cut to, SourceTimes[] all) {
        int[] starts = new int[all.length + 1];
        for (int source = 0; source < all.length; source++) {
            starts[source + 1] = starts[source] + (int) (to.of(source) - from.of(source));
        }
        long[] times = new long[starts[all.length]];
        for (int source = 0; source < all.length; source++) {
            int count = starts[source + 1] - starts[source];
            if (count > 0) {
                all[source].read(from.of(source), count, times, starts[source]);
                ascend(times, starts[source], starts[source + 1]);
            }
        }
        RunMerge merge =
                new RunMerge(times, Arrays.copyOf(starts, all.length), Arrays.copyOfRange(starts, 1, starts.length));
        int[] sources = new int[times.length];
        long[] indexes = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            sources[i] = merge.run();
            indexes[i] = from.of(sources[i]) + merge.take() - starts[sources[i]];
        }
        return new MergedBlock(from.position(), sources, indexes);
    }

    /** Replaces times that are earlier than the one before them by that one. */
    static void ascend(long[] times, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            times[i] = Math.max(times[i], times[i - 1]);
        }
    }

    int size() {
        return sources.length;
    }

    /** The part from one place to before another. */
    MergedBlock part(long from, long end) {
        int start = (int) (from - first);
        int stop = (int) (end - first);
        return start == 0 && stop == size()
                ? this
                : new MergedBlock(
                        from, Arrays.copyOfRange(sources, start, stop), Arrays.copyOfRange(indexes, start, stop));
    }

    MergedEntry at(long position) {
        int i = (int) (position - first);
        return new MergedEntry(sources[i], indexes[i]);
    }

    /** The place of an entry in the merged order; empty if it is not in this block. */
    OptionalLong positionOf(MergedEntry entry) {
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] == entry.source() && indexes[i] == entry.index()) {
                return OptionalLong.of(first + i);
            }
        }
        return OptionalLong.empty();
    }
}
