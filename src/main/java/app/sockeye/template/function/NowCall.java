package app.sockeye.template.function;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The time, written in a format, in a zone, with offsets added. Its parameters tell by their looks which they are. */
final class NowCall {
    private static final long MOST_UNITS = 1_000_000;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT);

    private final List<TemporalAmount> offsets = new ArrayList<>();
    private final List<Boolean> back = new ArrayList<>();
    private final List<String> format = new ArrayList<>();
    private ZoneId zone;

    private NowCall() {}

    static Call bind(List<Content> parameters) throws CallException {
        NowCall call = new NowCall();
        for (Content parameter : parameters) {
            call.read(parameter.text());
        }
        return call.call();
    }

    private void read(String parameter) throws CallException {
        String text = parameter.strip();
        if (text.isEmpty()) {
            throw CallException.argument("A format, zone or offset is empty.");
        }
        char sign = text.charAt(0);
        Optional<ZoneId> place = zone(text);
        if (place.isPresent()) {
            zone = place.get();
        } else if (sign == '+' || sign == '-') {
            offsets.add(amount(text.substring(1)));
            back.add(sign == '-');
        } else {
            format.add(format.isEmpty() ? text : parameter);
        }
    }

    /** A zone such as {@code UTC}, {@code Europe/Berlin} or {@code +02:00}. */
    private static Optional<ZoneId> zone(String text) {
        boolean offset = text.charAt(0) == '+' || text.charAt(0) == '-';
        if (offset && text.indexOf(':') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TemporalAmount amount(String text) throws CallException {
        int digits = 0;
        while (digits < text.length() && Character.digit(text.charAt(digits), 10) >= 0) {
            digits++;
        }
        if (digits > 0 && digits <= 9) {
            long number = Long.parseLong(text.substring(0, digits));
            Optional<TemporalAmount> amount = number > MOST_UNITS
                    ? Optional.empty()
                    : amount((int) number, text.substring(digits).strip());
            if (amount.isPresent()) {
                return amount.get();
            }
        }
        throw CallException.argument("An offset is a number up to 1000000 and a unit: ms, s, m, h, d, w, M or y.");
    }

    private static Optional<TemporalAmount> amount(int number, String unit) {
        return switch (unit) {
            case "ms" -> Optional.of(Duration.ofMillis(number));
            case "s" -> Optional.of(Duration.ofSeconds(number));
            case "m", "min" -> Optional.of(Duration.ofMinutes(number));
            case "h" -> Optional.of(Duration.ofHours(number));
            case "d" -> Optional.of(Period.ofDays(number));
            case "w" -> Optional.of(Period.ofWeeks(number));
            case "M" -> Optional.of(Period.ofMonths(number));
            case "y" -> Optional.of(Period.ofYears(number));
            default -> Optional.empty();
        };
    }

    private Call call() throws CallException {
        String pattern = String.join(",", format).strip();
        return switch (pattern) {
            case "unix" -> context -> Content.of(Long.toString(instant(context).getEpochSecond()));
            case "unix-ms" ->
                context -> Content.of(Long.toString(instant(context).toEpochMilli()));
            case "", "iso" -> {
                ZoneId shown = zone == null ? ZoneOffset.UTC : zone;
                yield context -> Content.of(ISO.format(time(context).withZoneSameInstant(shown)));
            }
            case "rfc1123" -> {
                ZoneId shown = zone == null ? ZoneOffset.UTC : zone;
                yield context -> Content.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        time(context).withZoneSameInstant(shown)));
            }
            default -> pattern(pattern);
        };
    }

    private Call pattern(String pattern) throws CallException {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            formatter.format(ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            return context -> Content.of(formatter.format(time(context)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw CallException.argument("A format is iso, unix, unix-ms, rfc1123 or a pattern such as yyyy-MM-dd.");
        }
    }

    private Instant instant(CallContext context) throws CallException {
        return time(context).toInstant();
    }

    private ZonedDateTime time(CallContext context) throws CallException {
        try {
            ZonedDateTime time = ZonedDateTime.now(context.clock());
            time = zone == null ? time : time.withZoneSameInstant(zone);
            for (int i = 0; i < offsets.size(); i++) {
                time = back.get(i) ? time.minus(offsets.get(i)) : time.plus(offsets.get(i));
            }
            return time;
        } catch (DateTimeException | ArithmeticException e) {
            throw CallException.failed("The time is out of range.");
        }
    }
}
