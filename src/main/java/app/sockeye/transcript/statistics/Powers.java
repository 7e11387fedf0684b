package app.sockeye.transcript.statistics;

import java.util.Arrays;

/**
 * A histogram of values by powers of two: bin 0 counts the zeros, bin <i>n</i> those from 2<sup>n-1</sup> to below
 * 2<sup>n</sup>. Immutable.
 */
public final class Powers {
    private final long[] counts;

    /** @param counts the counts by bin; copied */
    Powers(long[] counts) {
        this.counts = counts.clone();
    }

    static int binOf(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, value));
    }

    /** The least value of a bin. */
    public static long from(int bin) {
        return bin == 0 ? 0 : 1L << bin - 1;
    }

    /** The greatest value of a bin. */
    public static long to(int bin) {
        return bin == 0 ? 0 : (1L << bin - 1) - 1 + (1L << bin - 1);
    }

    /** Number of values in a bin. */
    public long count(int bin) {
        return counts[bin];
    }

    /** The first non-empty bin; {@link #end()} if all are empty. */
    public int first() {
        int bin = 0;
        while (bin < counts.length && counts[bin] == 0) {
            bin++;
        }
        return bin == counts.length ? 0 : bin;
    }

    /** The bin after the last non-empty one; 0 if all are empty. */
    public int end() {
        int bin = counts.length;
        while (bin > 0 && counts[bin - 1] == 0) {
            bin--;
        }
        return bin;
    }

    /** Number of values in all bins. */
    public long total() {
        return Arrays.stream(counts).sum();
    }
}
