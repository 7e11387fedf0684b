package app.sockeye.client.cookie;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of Expires attributes, in whatever order and form their parts stand (RFC 6265 section 5.1.1). */
final class CookieDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String DELIMITERS = "[\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+";
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?");
    private static final int FIRST_YEAR = 1601;

    private Matcher time;
    private int day = -1;
    private int month = -1;
    private int year = -1;

    private CookieDate() {}

    /** The date of a text; empty where it is none. */
    static Optional<Instant> parse(String text) {
        CookieDate date = new CookieDate();
        for (String part : text.split(DELIMITERS)) {
            date.take(part);
        }
        return date.instant();
    }

    private void take(String part) {
        Matcher asTime = TIME.matcher(part);
        Matcher asDay = DAY.matcher(part);
        Matcher asYear = YEAR.matcher(part);
        if (time == null && asTime.matches()) {
            time = asTime;
        } else if (day < 0 && asDay.matches()) {
            day = Integer.parseInt(asDay.group(1));
        } else if (month < 0 && isMonth(part)) {
            month = MONTHS.indexOf(part.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        } else if (year < 0 && asYear.matches()) {
            year = fullYear(Integer.parseInt(asYear.group(1)));
        }
    }

    private static boolean isMonth(String part) {
        return part.length() >= 3 && MONTHS.contains(part.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static int fullYear(int written) {
        if (written >= 70 && written <= 99) {
            return written + 1900;
        }
        return written < 70 ? written + 2000 : written;
    }

    private Optional<Instant> instant() {
        if (time == null || day < 0 || month < 0 || year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(year, month, day, number(1), number(2), number(3))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int number(int group) {
        return Integer.parseInt(time.group(group));
    }
}
