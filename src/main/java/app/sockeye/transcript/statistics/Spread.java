package app.sockeye.transcript.statistics;

import org.HdrHistogram.Histogram;

/** How durations spread, in ns, to about three digits. Immutable. */
public final class Spread {
    private final Histogram histogram;
    private final Powers powers;

    /** @param histogram copied */
    Spread(Histogram histogram, Powers powers) {
        this.histogram = histogram.copy();
        this.powers = powers;
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** 0 where there are none, as all below. */
    public long max() {
        return histogram.getMaxValue();
    }

    public double mean() {
        return count() == 0 ? 0 : histogram.getMean();
    }

    /** The standard deviation. */
    public double deviation() {
        return count() == 0 ? 0 : histogram.getStdDeviation();
    }

    /**
     * The duration that so many are not longer than.
     *
     * @param percent 0 to 100
     */
    public long at(double percent) {
        return count() == 0 ? 0 : histogram.getValueAtPercentile(percent);
    }

    /** How many lie between two powers of two of a nanosecond. */
    public Powers powers() {
        return powers;
    }
}
