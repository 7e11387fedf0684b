package app.sockeye.client.failure;

import app.sockeye.protocol.HandshakeResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the Retry-After header of a server that is busy (RFC 9110 section 10.2.3). */
final class RetryAfter {
    private static final Set<Integer> STATUSES = Set.of(429, 503);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final int FIFTY_YEARS_AGO = -50;

    private RetryAfter() {}

    /**
     * How long the server of an answer with the status 429 or 503 asks to wait; empty where it doesn't say.
     *
     * @param now the time of the answer, for a date where the server doesn't tell its own time
     */
    static Optional<Duration> of(HandshakeResponse answer, Instant now) {
        if (!STATUSES.contains(answer.status())) {
            return Optional.empty();
        }
        String value = answer.header("Retry-After").orElse("").strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        // The server's date is compared with its own clock, which this machine's may differ from.
        Instant there = answer.header("Date")
                .flatMap(date -> httpDate(date.strip(), now))
                .orElse(now);
        return httpDate(value, now)
                .map(date -> Duration.between(there, date))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    /** A date in any of the three formats of RFC 9110 section 5.6.7; empty for another text. */
    private static Optional<Instant> httpDate(String text, Instant now) {
        for (DateTimeFormatter format : formats(now)) {
            try {
                return Optional.of(format.parse(text, at -> at.query(TemporalQueries.localDate())
                        .atTime(at.query(TemporalQueries.localTime()))
                        .toInstant(ZoneOffset.UTC)));
            } catch (DateTimeException e) {
                // It may be of the next format.
            }
        }
        return Optional.empty();
    }

    /** A year of two digits is the one that is less than 50 years ahead. */
    private static List<DateTimeFormatter> formats(Instant now) {
        DateTimeFormatter rfc850 = new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR, 2, 2, now.atZone(ZoneOffset.UTC).getYear() + FIFTY_YEARS_AGO)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
        return List.of(
                DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH),
                rfc850,
                DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH));
    }
}
