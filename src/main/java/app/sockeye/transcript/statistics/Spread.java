package app.sockeye.transcript.statistics;

import org.HdrHistogram.Histogram;

/** The distribution of durations in ns, with a precision of about three digits. Immutable. */
public final class Spread {
    private final Histogram histogram;
    private final Powers powers;

    /** @param histogram copied */
    Spread(Histogram histogram, Powers powers) {
        this.histogram = histogram.copy();
        this.powers = powers;
    }

    /** Number of durations. */
    public long count() {
        return histogram.getTotalCount();
    }

    /** The longest duration; 0 if there are none, as for the mean, the deviation and the percentiles. */
    public long max() {
        return histogram.getMaxValue();
    }

    /** The shortest duration. */
    public long min() {
        return count() == 0 ? 0 : histogram.getMinValue();
    }

    /** The mean duration. */
    public double mean() {
        return count() == 0 ? 0 : histogram.getMean();
    }

    /** The standard deviation. */
    public double deviation() {
        return count() == 0 ? 0 : histogram.getStdDeviation();
    }

    /**
     * Returns a percentile: the duration that {@code percent} of all do not exceed.
     *
     * @param percent 0 to 100
     */
    public long at(double percent) {
        return count() == 0 ? 0 : histogram.getValueAtPercentile(percent);
    }

    /** The durations in ns, counted by powers of two. */
    public Powers powers() {
        return powers;
    }
}
