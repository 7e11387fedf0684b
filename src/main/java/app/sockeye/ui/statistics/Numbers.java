package app.sockeye.ui.statistics;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import java.util.Locale;

/** Numbers as charts show them. */
final class Numbers {
    private Numbers() {}

    /** {@code 1 234 567}. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /** {@code 0.25}, {@code 17}, {@code 1.2 k}, {@code 3.4 M}. */
    static String brief(double number) {
        if (number < 10) {
            return number == Math.rint(number)
                    ? String.format(Locale.ROOT, "%.0f", number)
                    : String.format(Locale.ROOT, number < 1 ? "%.2f" : "%.1f", number);
        } else if (number < 1000) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        boolean thousands = number < 1e6;
        double value = number / (thousands ? 1e3 : 1e6);
        return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%.0f %s", value, thousands ? "k" : "M")
                .replace(".0 ", " ");
    }

    static String bytes(double bytes) {
        return ByteSize.format(Math.round(bytes));
    }

    static String duration(double nanos) {
        return nanos < 999.5
                ? String.format(Locale.ROOT, "%.0f ns", nanos)
                : Durations.brief(Math.round(nanos)).replace(".0 ", " ");
    }

    static String percent(double percent) {
        return String.format(Locale.ROOT, percent < 9.95 && percent > 0 ? "%.1f %%" : "%.0f %%", percent);
    }
}
