package app.sockeye.ui.repeat;

import app.sockeye.session.repeat.RepeatPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is typed into the fields of a repeat: numbers as 1,000 or 1k, times as 60, 60 s, 200 ms, 5 min. */
final class RepeatInput {
    private static final Pattern AMOUNT = Pattern.compile("([0-9][0-9, _]*(?:\\.[0-9]{1,9})?)\\s*([a-zA-Zµ/]*)");
    private static final int MOST_CHARS = 30;
    private static final BigDecimal MOST_NANOS =
            BigDecimal.valueOf(Duration.ofDays(365).toNanos());

    private static final Map<String, Long> FACTORS =
            Map.of("", 1L, "/s", 1L, "k", 1_000L, "k/s", 1_000L, "m", 1_000_000L);

    private static final Map<String, Duration> UNITS = Map.of(
            "", Duration.ofSeconds(1),
            "us", Duration.ofNanos(1_000),
            "µs", Duration.ofNanos(1_000),
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1));

    private RepeatInput() {}

    /** A rate in messages per second; empty where it is none, too low or too high. */
    static Optional<Double> rate(String text) {
        return number(text)
                .map(BigDecimal::doubleValue)
                .filter(rate -> rate >= RepeatPlan.LEAST_PER_SECOND && rate <= RepeatPlan.MOST_PER_SECOND);
    }

    /** A whole number of at least 1. */
    static Optional<Long> count(String text) {
        return number(text)
                .filter(count -> count.stripTrailingZeros().scale() <= 0
                        && count.signum() > 0
                        && count.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                .map(BigDecimal::longValue);
    }

    /** A time up to a year, which may be 0; without a unit in seconds. */
    static Optional<Duration> time(String text) {
        return matched(text)
                .filter(amount -> UNITS.containsKey(unit(amount)))
                .map(amount -> value(amount)
                        .multiply(BigDecimal.valueOf(UNITS.get(unit(amount)).toNanos())))
                .filter(nanos -> nanos.compareTo(MOST_NANOS) <= 0)
                .map(nanos -> Duration.ofNanos(nanos.longValue()));
    }

    private static Optional<BigDecimal> number(String text) {
        return matched(text).filter(amount -> FACTORS.containsKey(unit(amount))).map(amount -> value(amount)
                .multiply(BigDecimal.valueOf(FACTORS.get(unit(amount)))));
    }

    private static Optional<Matcher> matched(String text) {
        Matcher amount = AMOUNT.matcher(text.strip());
        return Optional.of(amount).filter(m -> text.length() <= MOST_CHARS && m.matches());
    }

    private static BigDecimal value(Matcher amount) {
        return new BigDecimal(amount.group(1).replaceAll("[, _]", ""));
    }

    private static String unit(Matcher amount) {
        return amount.group(2).toLowerCase(Locale.ROOT);
    }
}
