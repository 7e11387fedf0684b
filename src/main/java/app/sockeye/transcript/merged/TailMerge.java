package app.sockeye.transcript.merged;

import java.util.Arrays;

/**
 * Merges what several transcripts get after a moment. An entry waits for one more call after the newest entry of all was
 * seen, as an earlier one of another transcript may be published a little later. One thread at a time.
 */
final class TailMerge {
    /** Maximum number of entries that one call looks at, if there are fewer transcripts than that. */
    private static final int MOST = 32 << 10;

    private static final int LEAST_OF_EACH = 32;

    private final SourceTimes[] all;
    private final long[] taken;
    /** The time of the last entry of each transcript that was taken since {@link #restart()}. */
    private final long[] latest;
    /** Entries up to this time are taken. */
    private long seen = Long.MIN_VALUE;

    private long lastTime = Long.MIN_VALUE;
    private int lastSource = -1;

    /** @param counts how many entries of each transcript are merged already */
    TailMerge(SourceTimes[] all, long[] counts) {
        this.all = all;
        this.taken = counts.clone();
        this.latest = new long[all.length];
        restart();
    }

    /**
     * Entries in their order.
     *
     * @param late whether the first one belongs before entries that were taken already
     * @param waiting whether more entries are there than were looked at, or have to wait
     */
    record Batch(MergedBlock block, long[] times, boolean late, boolean waiting) {
        private static final Batch NONE =
                new Batch(new MergedBlock(0, new int[0], new long[0]), new long[0], false, false);
    }

    /** How many entries of each transcript were taken. */
    long[] taken() {
        return taken.clone();
    }

    /** Begins a new block: what is taken from now on is sorted by itself. */
    void restart() {
        Arrays.fill(latest, Long.MIN_VALUE);
        lastTime = Long.MIN_VALUE;
        lastSource = -1;
    }

    /** Takes the first entries of a batch. */
    void take(Batch batch, int count) {
        for (int i = 0; i < count; i++) {
            lastSource = batch.block().sources()[i];
            lastTime = batch.times()[i];
            taken[lastSource]++;
            latest[lastSource] = lastTime;
        }
    }

    /** The entries that come next; takes none of them. */
    Batch next() {
        int[] pending = new int[all.length];
        int sources = 0;
        long[] counts = new long[all.length];
        for (int source = 0; source < all.length; source++) {
            counts[source] = all[source].transcript().count();
            if (counts[source] > taken[source]) {
                pending[sources++] = source;
            }
        }
        return sources == 0 ? Batch.NONE : merged(Arrays.copyOf(pending, sources), counts);
    }

    private Batch merged(int[] pending, long[] counts) {
        int[] starts = new int[pending.length];
        int[] ends = new int[pending.length];
        int most = Math.max(LEAST_OF_EACH, MOST / pending.length);
        long[] times = new long[lengths(pending, counts, most, starts, ends)];
        long limit = seen;
        for (int run = 0; run < pending.length; run++) {
            int source = pending[run];
            all[source].read(taken[source], ends[run] - starts[run], times, starts[run]);
            times[starts[run]] = Math.max(times[starts[run]], latest[source]);
            MergedBlock.ascend(times, starts[run], ends[run]);
            long last = times[ends[run] - 1];
            seen = Math.max(seen, last);
            if (taken[source] + ends[run] - starts[run] < counts[source]) {
                limit = Math.min(limit, last);
            }
        }
        int ready = 0;
        for (int run = 0; run < pending.length; run++) {
            int end = starts[run];
            while (end < ends[run] && times[end] <= limit) {
                end++;
            }
            ends[run] = end;
            ready += end - starts[run];
        }
        return sorted(pending, times, starts, ends, ready, counts);
    }

    private int lengths(int[] pending, long[] counts, int most, int[] starts, int[] ends) {
        int length = 0;
        for (int run = 0; run < pending.length; run++) {
            starts[run] = length;
            length += (int) Math.min(most, counts[pending[run]] - taken[pending[run]]);
            ends[run] = length;
        }
        return length;
    }

    private Batch sorted(int[] pending, long[] times, int[] starts, int[] ends, int ready, long[] counts) {
        RunMerge merge = new RunMerge(times, starts, ends);
        int[] sources = new int[ready];
        long[] indexes = new long[ready];
        long[] sorted = new long[ready];
        for (int i = 0; i < ready; i++) {
            int run = merge.run();
            int place = merge.take();
            sources[i] = pending[run];
            indexes[i] = taken[sources[i]] + place - starts[run];
            sorted[i] = times[place];
        }
        long there = 0;
        for (int source : pending) {
            there += counts[source] - taken[source];
        }
        boolean late = ready > 0 && (sorted[0] < lastTime || sorted[0] == lastTime && sources[0] < lastSource);
        return new Batch(new MergedBlock(0, sources, indexes), sorted, late, ready < there);
    }
}
