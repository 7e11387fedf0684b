package app.sockeye.payload;

import java.util.Locale;

/** Durations as a user reads them. */
public final class Durations {
    private static final double MICROS = 1_000;
    private static final double MILLIS = 1_000_000;
    private static final double SECONDS = 1_000_000_000;

    private Durations() {}

    /** How long something took: {@code 850 µs}, {@code 1.8 ms}, {@code 18 ms}, {@code 1.24 s}, {@code 00:02:05}. */
    public static String brief(long nanos) {
        if (nanos < 999_500) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / MICROS);
        }
        if (nanos < 9_950_000) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / MILLIS);
        }
        if (nanos < 999_500_000) {
            return String.format(Locale.ROOT, "%.0f ms", nanos / MILLIS);
        }
        return nanos < 60 * SECONDS ? String.format(Locale.ROOT, "%.2f s", nanos / SECONDS) : clock(nanos);
    }

    /** Elapsed time in whole seconds: {@code 00:14:32}. Hours may exceed 99. */
    public static String clock(long nanos) {
        long seconds = nanos / 1_000_000_000;
        // Without a formatter, as this is called each second while a connection is open.
        return twoDigits(seconds / 3600) + ':' + twoDigits(seconds / 60 % 60) + ':' + twoDigits(seconds % 60);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
