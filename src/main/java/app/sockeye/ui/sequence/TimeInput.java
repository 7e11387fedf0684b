package app.sockeye.ui.sequence;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a typed time: {@code 200 ms}, {@code 1.5 s}, {@code 2 min}; a number alone is in seconds. */
final class TimeInput {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(ms|s|min|)");
    private static final int NANO_DIGITS = 9;

    private TimeInput() {}

    static Optional<Duration> parse(String typed) {
        Matcher time = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(time.group(1));
        BigDecimal factor =
                switch (time.group(2)) {
                    case "ms" -> new BigDecimal("0.001");
                    case "min" -> new BigDecimal("60");
                    default -> BigDecimal.ONE;
                };
        return Optional.of(Duration.ofNanos(
                seconds.multiply(factor).movePointRight(NANO_DIGITS).longValue()));
    }
}
