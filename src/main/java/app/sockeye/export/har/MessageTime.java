package app.sockeye.export.har;

import app.sockeye.export.input.ForeignTime;
import app.sockeye.export.json.ExactNumber;
import app.sockeye.export.json.JsonInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message came, as an HTTP archive has it.
 *
 * @param seconds since 1970, or since a moment that the file does not name
 * @param isEpoch whether the seconds count from 1970
 */
record MessageTime(BigDecimal seconds, boolean isEpoch) {
    /** Smaller values are not epoch times, as they would be before March 1973. */
    private static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(100_000_000L);

    private static final int DIGITS_BETWEEN_UNITS = 3;
    /** Steps of a factor of 1000, from seconds to nanoseconds. */
    private static final int MOST_SHIFTS = 3;

    /** Seconds of the year 5138; larger values have a smaller unit. */
    private static final BigDecimal MOST_SECONDS = EPOCH_SECONDS.movePointRight(3);

    private static final BigDecimal MOST_NANOS = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    /** Reads a time: a number, or a text such as ISO 8601; empty for null, -1 and anything else. */
    static Optional<MessageTime> read(JsonInput json) throws IOException {
        if (json.peek() != '"') {
            return json.number().flatMap(MessageTime::of);
        }
        String text = json.text();
        Optional<ForeignTime> time = ForeignTime.parse(text);
        return time.isPresent()
                ? time.map(t -> of(t.instant()))
                : ExactNumber.parse(text).flatMap(MessageTime::of);
    }

    /** Interprets a number as seconds, or as milli-, micro- or nanoseconds since 1970, depending on its size. */
    static Optional<MessageTime> of(BigDecimal number) {
        if (number.signum() < 0) {
            return Optional.empty();
        }
        BigDecimal seconds = number;
        for (int i = 0;
                i < MOST_SHIFTS && seconds.compareTo(EPOCH_SECONDS.movePointRight(DIGITS_BETWEEN_UNITS)) >= 0;
                i++) {
            seconds = seconds.movePointLeft(DIGITS_BETWEEN_UNITS);
        }
        return seconds.compareTo(MOST_SECONDS) >= 0
                ? Optional.empty()
                : Optional.of(new MessageTime(seconds, number.compareTo(EPOCH_SECONDS) >= 0));
    }

    private static MessageTime of(Instant instant) {
        return new MessageTime(seconds(instant), true);
    }

    static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano()).movePointLeft(9));
    }

    static Instant instant(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValue(), seconds.subtract(whole).movePointRight(9).longValue());
    }

    /** Converts seconds to ns, limited to {@code MOST_NANOS} in either direction. */
    static long nanos(BigDecimal seconds) {
        return seconds.movePointRight(9)
                .max(MOST_NANOS.negate())
                .min(MOST_NANOS)
                .longValue();
    }
}
