package app.sockeye.payload;

import java.util.Locale;

/** Sizes as a user reads them, in decimal units: 1 kB is 1000 bytes. */
public final class ByteSize {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private ByteSize() {}

    /** {@code 214 B}, {@code 18.4 kB}, {@code 248 MB}: one decimal below 100. */
    public static String format(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes / 1000.0;
        int unit = 0;
        // 999.5 would be printed as 1000.
        while (value >= 999.5) {
            value /= 1000;
            unit++;
        }
        String pattern = value < 99.95 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, pattern, value, UNITS[unit]);
    }

    /** As {@link #format}, as it is said: {@code 214 bytes}, {@code 18.4 kB}. */
    public static String spoken(long bytes) {
        return bytes < 1000 ? bytes + (bytes == 1 ? " byte" : " bytes") : format(bytes);
    }

    /** How many times as large something is as what crossed the wire for it, such as {@code 3.7×}. */
    public static String ratio(long bytes, long wire) {
        return String.format(Locale.ROOT, "%.1f×", (double) bytes / wire);
    }
}
