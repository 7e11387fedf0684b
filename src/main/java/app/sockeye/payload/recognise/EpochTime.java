package app.sockeye.payload.recognise;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A time counted since 1970 in seconds, milli-, micro- or nanoseconds. Any number could be one, so
 * only the years 2010 to 2040 count, or 2001 to 2100 if the key says that it is a time.
 */
final class EpochTime {
    private static final Pattern NUMBER = Pattern.compile("([1-9][0-9]{9,18})(\\.[0-9]{1,9})?");
    private static final Set<String> KEYS = Set.of("t", "ts", "at", "on", "exp", "iat", "nbf", "created", "updated");

    private EpochTime() {}

    private enum Unit {
        SECONDS("seconds", 10, 0),
        MILLISECONDS("milliseconds", 13, 3),
        MICROSECONDS("microseconds", 16, 6),
        NANOSECONDS("nanoseconds", 19, 9);

        private final String word;
        private final int digits;
        private final int decimals;

        Unit(String word, int digits, int decimals) {
            this.word = word;
            this.digits = digits;
            this.decimals = decimals;
        }
    }

    static Optional<Recognition> recognise(String key, String number) {
        var matcher = NUMBER.matcher(number);
        if (number.length() > 30 || !matcher.matches()) {
            return Optional.empty();
        }
        for (Unit unit : Unit.values()) {
            // Only seconds have decimals; other numbers with decimals are not times.
            if (unit.digits == matcher.group(1).length() && (unit == Unit.SECONDS || matcher.group(2) == null)) {
                Instant time = time(new BigDecimal(number).movePointLeft(unit.decimals));
                return isPlausible(key, time) ? Optional.of(recognition(time, unit)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Recognition recognition(Instant time, Unit unit) {
        return new Recognition(Times.utc(time), () -> {
            List<Part> parts = new ArrayList<>(Times.facts(time));
            parts.add(new Part.Fact("unit", unit.word + " since 1970"));
            return parts;
        });
    }

    private static Instant time(BigDecimal seconds) {
        BigInteger nanos = seconds.movePointRight(9).toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
    }

    private static boolean isPlausible(String key, Instant time) {
        boolean named = isNamedLikeATime(key);
        Instant from = Instant.parse(named ? "2001-09-09T01:46:40Z" : "2010-01-01T00:00:00Z");
        Instant to = Instant.parse(named ? "2100-01-01T00:00:00Z" : "2040-01-01T00:00:00Z");
        return !time.isBefore(from) && time.isBefore(to);
    }

    private static boolean isNamedLikeATime(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return KEYS.contains(lower)
                || lower.contains("time")
                || lower.contains("date")
                || lower.contains("stamp")
                || lower.endsWith("_at")
                || lower.endsWith("_ts")
                || key.endsWith("At");
    }
}
