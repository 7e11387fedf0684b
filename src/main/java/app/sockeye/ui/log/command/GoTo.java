package app.sockeye.ui.log.command;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.model.LogModel;
import app.sockeye.ui.log.row.RowTime;
import app.sockeye.ui.log.words.LogTexts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where to go in a log.
 *
 * @param entry its index; {@link LogModel#NONE} if something is wrong
 * @param error what is wrong with what was typed; empty if nothing is
 */
record GoTo(long entry, String error) {
    private static final Pattern NUMBER = Pattern.compile("#?([0-9]{1,18})");
    private static final Pattern OFFSET = Pattern.compile("([+-])([0-9]{1,9})(\\.[0-9]{1,9})?(ms|s|m|min|h)");

    /**
     * Understands what was typed.
     *
     * @param from the index of the entry from which {@code +5s} is counted
     * @param zone of times of the day
     */
    static GoTo find(String typed, Transcript transcript, long from, ZoneId zone) {
        String text = typed.strip();
        long last = transcript.count() - 1;
        if (last < 0) {
            return wrong(LogTexts.NOTHING_TO_GO_TO);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            long wanted = Long.parseLong(number.group(1));
            return wanted <= last ? new GoTo(wanted, "") : wrong(LogTexts.lastEntry(last));
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            long nanos = nanos(offset);
            long start = transcript.entry(from).nanos();
            return at(start + (offset.group(1).equals("-") ? -nanos : nanos), transcript, zone);
        }
        try {
            return at(nanosOf(LocalTime.parse(text), transcript.started(), zone), transcript, zone);
        } catch (DateTimeException e) {
            return wrong(LogTexts.GO_TO_MISREAD);
        }
    }

    private static GoTo wrong(String sentence) {
        return new GoTo(LogModel.NONE, sentence);
    }

    private static long nanos(Matcher offset) {
        String decimals = offset.group(3) == null ? "" : offset.group(3);
        double unit =
                switch (offset.group(4)) {
                    case "ms" -> 1e6;
                    case "s" -> 1e9;
                    case "h" -> 3600e9;
                    default -> 60e9;
                };
        return Math.round(Double.parseDouble(offset.group(2) + decimals) * unit);
    }

    /** A time of day is taken as the one within 24 hours from the session's start. */
    private static long nanosOf(LocalTime time, Instant started, ZoneId zone) {
        ZonedDateTime start = started.atZone(zone);
        ZonedDateTime wanted = start.with(time);
        // Typed times may lack fractions of a second: up to a second before the start means the start itself.
        boolean nextDay = wanted.isBefore(start.minusSeconds(1));
        return Duration.between(start, nextDay ? wanted.plusDays(1) : wanted).toNanos();
    }

    /** The first entry that is not before a time. */
    private static GoTo at(long nanos, Transcript transcript, ZoneId zone) {
        long found = transcript.times().firstAt(nanos);
        if (found == transcript.count()) {
            long last = found - 1;
            String time = new RowTime(transcript.started(), zone)
                    .format(TimeMode.CLOCK, transcript.times().nanosOf(last), 0);
            return wrong(LogTexts.lastEntry(last, time));
        }
        return new GoTo(found, "");
    }
}
