package app.sockeye.transcript.statistics;

import java.util.Arrays;

/**
 * How many values lie between two powers of two: bin 0 holds the zeros, bin <i>n</i> those from 2<sup>n-1</sup> to below
 * 2<sup>n</sup>. Immutable.
 */
public final class Powers {
    private final long[] counts;

    /** @param counts by bin; copied */
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

    public long count(int bin) {
        return counts[bin];
    }

    /** The first bin that holds anything; {@link #end()} where none does. */
    public int first() {
        int bin = 0;
        while (bin < counts.length && counts[bin] == 0) {
            bin++;
        }
        return bin == counts.length ? 0 : bin;
    }

    /** Behind the last bin that holds anything; 0 where none does. */
    public int end() {
        int bin = counts.length;
        while (bin > 0 && counts[bin - 1] == 0) {
            bin--;
        }
        return bin;
    }

    public long total() {
        return Arrays.stream(counts).sum();
    }
}
