package app.sockeye.transcript.statistics;

import org.HdrHistogram.Histogram;

/** Collects durations; the memory it takes does not grow with their number. Belongs to one thread. */
public final class SpreadTally {
    /** Longest duration in ns, 52 days; longer ones count as this. */
    static final long LONGEST = 1L << 52;

    private static final int DIGITS = 3;

    private final Histogram histogram = new Histogram(DIGITS);
    private final long[] powers = new long[Long.SIZE];

    /** Adds a duration in ns. */
    public void add(long nanos) {
        long value = Math.max(0, Math.min(nanos, LONGEST));
        histogram.recordValue(value);
        powers[Powers.binOf(value)]++;
    }

    /** The durations so far. */
    public Spread figures() {
        return new Spread(histogram, new Powers(powers));
    }
}
