package app.sockeye.payload.recognise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date and time with its offset from UTC (RFC 3339). Without the offset the time is ambiguous. */
final class IsoTime {
    private static final Pattern SHAPE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?([Zz]|[+-]\\d{2}(:\\d{2}|\\d{2})?)");
    private static final Pattern BARE_OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})?$");

    private IsoTime() {}

    static Optional<Recognition> recognise(String text) {
        if (text.length() > 40 || !SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        String strict = text.substring(0, 10) + "T"
                + text.substring(11).toUpperCase(java.util.Locale.ROOT).replace(',', '.');
        var offset = BARE_OFFSET.matcher(strict);
        if (strict.charAt(strict.length() - 3) != ':' && offset.find()) {
            String minutes = offset.group(2) == null ? "00" : offset.group(2);
            strict = strict.substring(0, offset.start()) + offset.group(1) + ":" + minutes;
        }
        try {
            Instant time = OffsetDateTime.parse(strict).toInstant();
            return Optional.of(new Recognition("time", () -> parts(time)));
        } catch (DateTimeException e) {
            // A date that does not exist, such as February 31.
            return Optional.empty();
        }
    }

    private static List<Part> parts(Instant time) {
        List<Part> parts = new ArrayList<>(Times.facts(time));
        parts.add(new Part.Fact("seconds since 1970", Long.toString(time.getEpochSecond())));
        return parts;
    }
}
