package app.sockeye.ui.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/**
 * What a chart shows: values in slots of equal width, from left to right.
 *
 * @param axis what a slot is, as a column title
 * @param slots their number
 * @param label names a slot in the chart
 * @param cell names a slot in a table
 * @param format formats a value
 */
record ChartData(
        String axis,
        int slots,
        IntFunction<String> label,
        IntFunction<String> cell,
        DoubleFunction<String> format,
        List<Series> series) {
    ChartData {
        Objects.requireNonNull(label);
        Objects.requireNonNull(cell);
        Objects.requireNonNull(format);
        series = List.copyOf(series);
    }

    ChartData(String axis, int slots, IntFunction<String> label, DoubleFunction<String> format, List<Series> series) {
        this(axis, slots, label, label, format, series);
    }

    /**
     * One of a chart's lines.
     *
     * @param styleClass its colour
     * @param values by slot; NaN if there is none; the array is not copied
     */
    record Series(String name, String styleClass, double[] values) {
        /** Whether there is no value at all; 0 counts as a value. */
        boolean isEmpty() {
            return Arrays.stream(values).allMatch(Double::isNaN);
        }

        static Series received(double[] values) {
            return new Series(StatisticsTexts.RECEIVED, "received", values);
        }

        static Series sent(double[] values) {
            return new Series(StatisticsTexts.SENT, "sent", values);
        }
    }

    static ChartData none(String axis) {
        return new ChartData(axis, 0, slot -> "", Double::toString, List.of());
    }

    double most() {
        double most = 0;
        for (Series s : series) {
            for (double value : s.values) {
                most = Math.max(most, Double.isNaN(value) ? 0 : value);
            }
        }
        return most;
    }

    boolean isEmpty() {
        return series.stream().allMatch(Series::isEmpty);
    }

    /** What a slot holds, in one line. */
    String told(int slot) {
        StringBuilder text = new StringBuilder(label.apply(slot));
        for (Series s : series) {
            if (!Double.isNaN(s.values[slot])) {
                text.append(series.size() == 1 ? "  " : s.styleClass.equals("sent") ? "  ▲ " : "  ▼ ")
                        .append(format.apply(s.values[slot]));
            }
        }
        return text.toString();
    }

    /** The values as CSV (RFC 4180), numbers with a decimal point. */
    String csv() {
        StringBuilder csv = new StringBuilder(Csv.cell(axis));
        series.forEach(s -> csv.append(',').append(Csv.cell(s.name)));
        csv.append("\r\n");
        for (int slot = 0; slot < slots; slot++) {
            csv.append(Csv.cell(cell.apply(slot)));
            for (Series s : series) {
                csv.append(',').append(Csv.number(s.values[slot]));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }
}
