package app.sockeye.payload.recognise;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Times as a user reads them. */
final class Times {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private Times() {}

    /** {@code 2026-11-22 14:02:11Z}, with 3, 6 or 9 decimals if needed. */
    static String utc(Instant time) {
        int nanos = time.getNano();
        String decimals = nanos == 0
                ? ""
                : nanos % 1_000_000 == 0
                        ? "." + String.format(Locale.ROOT, "%03d", nanos / 1_000_000)
                        : nanos % 1_000 == 0
                                ? "." + String.format(Locale.ROOT, "%06d", nanos / 1_000)
                                : "." + String.format(Locale.ROOT, "%09d", nanos);
        return SECONDS.format(time.atOffset(ZoneOffset.UTC)) + decimals + "Z";
    }

    /** A time in UTC and in the local time zone. */
    static List<Part> facts(Instant time) {
        return List.of(
                new Part.Fact("UTC", utc(time)),
                new Part.Fact("local", LOCAL.format(time.atZone(ZoneId.systemDefault()))));
    }
}
