package app.sockeye.ui.statistics;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.statistics.Lane;
import app.sockeye.transcript.statistics.Powers;
import app.sockeye.transcript.statistics.Spread;
import app.sockeye.transcript.statistics.Timeline;
import app.sockeye.transcript.statistics.Traffic;
import app.sockeye.ui.statistics.ChartData.Series;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongFunction;

/** The chart data of a session's traffic. */
final class TrafficCharts {
    /** Maximum points: one each few pixels, as more would not be visible. */
    private static final int MOST_POINTS = 128;

    /** Minimum points in a session too short for a point each second. */
    private static final int FEWEST_POINTS = 16;

    private static final double[] PERCENTS = {0, 10, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 99.99, 100};
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FINE_CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final long COARSE_NANOS = 1_000_000_000;

    private final Traffic traffic;
    private final Instant started;

    /** @param started the wall-clock time of nanosecond 0 */
    TrafficCharts(Traffic traffic, Instant started) {
        this.traffic = traffic;
        this.started = started;
    }

    ChartData messages() {
        return overTime(
                Lane.RECEIVED_MESSAGES, Lane.SENT_MESSAGES, value -> StatisticsTexts.perSecond(Numbers.brief(value)));
    }

    ChartData bytes() {
        return overTime(Lane.RECEIVED_BYTES, Lane.SENT_BYTES, value -> StatisticsTexts.perSecond(Numbers.bytes(value)));
    }

    /** Size of messages on the wire, in percent of their decoded size. */
    ChartData compression() {
        Timeline time = traffic.timeline();
        return new ChartData(
                StatisticsTexts.TIME,
                points(time),
                timeLabel(time),
                timeCell(),
                Numbers::percent,
                List.of(Series.received(ratios(Direction.RECEIVED)), Series.sent(ratios(Direction.SENT))));
    }

    ChartData sizes() {
        return inPowers(
                StatisticsTexts.PAYLOAD_BYTES,
                traffic.received().sizes(),
                traffic.sent().sizes(),
                bytes -> Numbers.bytes((double) bytes));
    }

    ChartData gaps() {
        return inPowers(
                StatisticsTexts.SINCE_PREVIOUS,
                traffic.received().gaps().powers(),
                traffic.sent().gaps().powers(),
                nanos -> Numbers.duration((double) nanos));
    }

    ChartData roundTrips() {
        Spread spread = traffic.roundTrips();
        double[] values = Arrays.stream(PERCENTS)
                .map(p -> spread.count() == 0 ? Double.NaN : spread.at(p))
                .toArray();
        return new ChartData(
                StatisticsTexts.PERCENTILE,
                PERCENTS.length,
                slot -> StatisticsTexts.percentile(Csv.number(PERCENTS[slot])),
                Numbers::duration,
                List.of(new Series(StatisticsTexts.ROUND_TRIP_NANOS, "received", values)));
    }

    private ChartData overTime(Lane received, Lane sent, DoubleFunction<String> format) {
        if (traffic.received().messages() + traffic.sent().messages() == 0) {
            return ChartData.none(StatisticsTexts.TIME);
        }
        Timeline time = traffic.timeline();
        return new ChartData(
                StatisticsTexts.TIME,
                points(time),
                timeLabel(time),
                timeCell(),
                format,
                List.of(Series.received(rates(received)), Series.sent(rates(sent))));
    }

    private double[] rates(Lane lane) {
        Timeline time = traffic.timeline();
        return values(
                time, point -> time.count(lane, from(time, point), to(time, point)) / (lasting(time, point) / 1e9));
    }

    /** How long a point lasts, in ns; the last one ends with the session. */
    private static double lasting(Timeline time, int point) {
        long from = time.time(from(time, point)).from();
        boolean last = point == points(time) - 1;
        return last ? Math.max(time.last() - from, time.width()) : (double) step(time) * time.width();
    }

    private double[] ratios(Direction direction) {
        Timeline time = traffic.timeline();
        return values(time, point -> {
            double wire = time.count(Lane.wire(direction), from(time, point), to(time, point));
            double bytes = time.count(Lane.bytes(direction), from(time, point), to(time, point));
            return bytes == 0 ? Double.NaN : 100 * wire / bytes;
        });
    }

    private IntFunction<String> timeLabel(Timeline time) {
        DateTimeFormatter clock = time.width() < COARSE_NANOS ? FINE_CLOCK : CLOCK;
        return point -> clock.format(
                started.plusNanos(time.time(from(time, point)).from()).atZone(ZoneId.systemDefault()));
    }

    /** A time with date and offset, for saved tables. */
    private IntFunction<String> timeCell() {
        Timeline time = traffic.timeline();
        return point -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                started.plusNanos(time.time(from(time, point)).from())
                        .truncatedTo(ChronoUnit.MILLIS)
                        .atZone(ZoneId.systemDefault()));
    }

    private static ChartData inPowers(String axis, Powers received, Powers sent, LongFunction<String> format) {
        int end = Math.max(received.end(), sent.end());
        int first = end == 0 ? 0 : Math.min(first(received), first(sent));
        return new ChartData(
                axis,
                end - first,
                slot -> range(first + slot, format),
                value -> Numbers.brief(value),
                List.of(Series.received(counts(received, first, end)), Series.sent(counts(sent, first, end))));
    }

    private static int first(Powers powers) {
        return powers.end() == 0 ? Integer.MAX_VALUE : powers.first();
    }

    private static String range(int bin, LongFunction<String> format) {
        String from = format.apply(Powers.from(bin));
        String to = format.apply(Powers.to(bin));
        return from.equals(to) ? from : from + " – " + to;
    }

    private static double[] counts(Powers powers, int first, int end) {
        double[] counts = new double[end - first];
        Arrays.setAll(counts, slot -> powers.count(first + slot));
        return counts;
    }

    /** Buckets per point: enough that a point is visible and lasts a second, or a part of a short session. */
    private static int step(Timeline time) {
        int seen = parts(time.buckets(), MOST_POINTS);
        long steady = Math.min(parts(COARSE_NANOS, time.width()), parts(time.buckets(), FEWEST_POINTS));
        return (int) Math.max(1, Math.max(seen, steady));
    }

    private static int parts(long all, long each) {
        return (int) ((all + each - 1) / each);
    }

    /** Number of points; one that has just begun is added to the one before, as it would be a spike or a dent. */
    private static int points(Timeline time) {
        if (time.buckets() == 0) {
            return 0;
        }
        long whole = (time.last() - time.time().from()) / (step(time) * time.width());
        return (int) Math.max(1, whole);
    }

    private static int from(Timeline time, int point) {
        return point * step(time);
    }

    private static int to(Timeline time, int point) {
        return point == points(time) - 1 ? time.buckets() : (point + 1) * step(time);
    }

    private static double[] values(Timeline time, IntToDoubleFunction value) {
        double[] values = new double[points(time)];
        Arrays.setAll(values, value);
        return values;
    }
}
