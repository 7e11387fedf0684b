package app.sockeye.payload.format.avro;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What values of logical types mean, as text; empty where they are out of all range. */
final class AvroLogical {
    private static final long LONGEST_DECIMAL = 1024;

    private AvroLogical() {}

    static Optional<String> integer(String logical, long value) {
        try {
            return Optional.ofNullable(
                    switch (logical) {
                        case "date" -> LocalDate.ofEpochDay(value).toString();
                        case "time-millis" ->
                            LocalTime.ofNanoOfDay(Math.multiplyExact(value, 1_000_000L))
                                    .toString();
                        case "time-micros" ->
                            LocalTime.ofNanoOfDay(Math.multiplyExact(value, 1_000L))
                                    .toString();
                        case "timestamp-millis" -> instant(value, 1_000).toString();
                        case "timestamp-micros" -> instant(value, 1_000_000).toString();
                        case "timestamp-nanos" -> instant(value, 1_000_000_000).toString();
                        case "local-timestamp-millis" -> local(value, 1_000);
                        case "local-timestamp-micros" -> local(value, 1_000_000);
                        case "local-timestamp-nanos" -> local(value, 1_000_000_000);
                        default -> null;
                    });
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(long value, long perSecond) {
        long nanos = Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond);
        return Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos);
    }

    private static String local(long value, long perSecond) {
        return LocalDateTime.ofInstant(instant(value, perSecond), ZoneOffset.UTC)
                .toString();
    }

    static Optional<String> bytes(AvroType type, byte[] bytes) {
        boolean decimal = type.logical().equals("decimal") && bytes.length > 0 && bytes.length <= LONGEST_DECIMAL;
        return decimal
                ? Optional.of(new BigDecimal(new BigInteger(bytes), type.scale()).toPlainString())
                : Optional.empty();
    }
}
