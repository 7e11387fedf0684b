package app.sockeye.export.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and time as other tools write it.
 *
 * @param instant the time, read as UTC if no zone was given
 * @param hasZone whether a zone was given
 */
public record ForeignTime(Instant instant, boolean hasZone) {
    /** ISO 8601 with the omissions and variants that occur in practice. */
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})[Tt ,_]+(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d+))?)?"
                    + "\\s*(?:([Zz]|UTC|GMT)|([+\\-\\u2212]\\d{2})(?::?(\\d{2}))?(?::?\\d{2})?)?(?:\\[[^\\]]*])?");

    /** The format of JavaScript's {@code Date.toString()}; the parentheses name the zone again. */
    private static final Pattern JAVASCRIPT = Pattern.compile(
            "(\\w{3} \\w{3} \\d{2} \\d{4} \\d{2}:\\d{2}:\\d{2} )(?:GMT|UTC)" + "([+-]\\d{4})(?: \\(.*\\))?");

    private static final DateTimeFormatter OF_JAVASCRIPT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEE MMM dd uuuu HH:mm:ss xx")
            .toFormatter(Locale.ROOT);

    private static final int NANO_DIGITS = 9;
    private static final int LEAP_SECOND = 60;

    /** Parses a time; empty if the text has no known format. */
    public static Optional<ForeignTime> parse(String text) {
        String stripped = text.strip();
        try {
            Matcher iso = ISO.matcher(stripped);
            if (iso.matches()) {
                return Optional.of(iso(iso));
            }
            Matcher javascript = JAVASCRIPT.matcher(stripped);
            Instant instant = javascript.matches()
                    ? OF_JAVASCRIPT.parse(javascript.group(1) + javascript.group(2), Instant::from)
                    : DateTimeFormatter.RFC_1123_DATE_TIME.parse(stripped, Instant::from);
            return Optional.of(new ForeignTime(instant, true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ForeignTime iso(Matcher iso) {
        int seconds = iso.group(6) == null ? 0 : number(iso, 6);
        LocalDateTime local = LocalDateTime.of(
                number(iso, 1),
                number(iso, 2),
                number(iso, 3),
                number(iso, 4),
                number(iso, 5),
                seconds == LEAP_SECOND ? LEAP_SECOND - 1 : seconds,
                nanos(iso.group(7)));
        boolean hasZone = iso.group(8) != null || iso.group(9) != null;
        return new ForeignTime(local.toInstant(iso.group(9) == null ? ZoneOffset.UTC : offset(iso)), hasZone);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int nanos(String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = fraction.length() > NANO_DIGITS ? fraction.substring(0, NANO_DIGITS) : fraction;
        return Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }

    private static ZoneOffset offset(Matcher iso) {
        boolean west = iso.group(9).charAt(0) != '+';
        int hours = Integer.parseInt(iso.group(9).substring(1));
        int minutes = iso.group(10) == null ? 0 : number(iso, 10);
        return ZoneOffset.ofHoursMinutes(west ? -hours : hours, west ? -minutes : minutes);
    }
}
