package app.sockeye.dialect.packet;

import java.math.BigDecimal;

/** Intervals that peers agree on, as rows tell them. */
public final class Interval {
    private static final int SECOND = 1000;

    private Interval() {}

    /** {@code 25 s}, {@code 1.5 s}, {@code 300 ms}. */
    public static String words(long millis) {
        if (millis < SECOND) {
            return millis + " ms";
        }
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }
}
