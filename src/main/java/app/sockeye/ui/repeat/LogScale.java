package app.sockeye.ui.repeat;

/**
 * A logarithmic scale with three lines, each so many times the one below.
 *
 * @param low the value of the lowest line
 * @param factor between two lines
 */
record LogScale(double low, double factor) {
    /** Number of steps between the lines. */
    static final int STEPS = 2;

    private static final double[] STARTS = {5, 2, 1};
    private static final double[] FACTORS = {2, 4, 8, 10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000};

    /** The narrowest scale that has all values from one to another, both positive. */
    static LogScale of(double least, double most) {
        double decade = Math.pow(10, Math.floor(Math.log10(least)));
        double low = decade;
        for (double start : STARTS) {
            if (start * decade <= least) {
                low = start * decade;
                break;
            }
        }
        for (double factor : FACTORS) {
            if (low * factor * factor >= most) {
                return new LogScale(low, factor);
            }
        }
        return new LogScale(low, FACTORS[FACTORS.length - 1]);
    }

    /** The value of a line, counted from below. */
    double line(int number) {
        return low * Math.pow(factor, number);
    }

    /** Where a value lies: 0 at the lowest line, 1 at the highest. */
    double part(double value) {
        double part = Math.log(Math.max(value, low) / low) / (STEPS * Math.log(factor));
        return Math.max(0, Math.min(1, part));
    }
}
