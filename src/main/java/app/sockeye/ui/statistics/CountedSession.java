package app.sockeye.ui.statistics;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which session the statistics are of and what they count of it, for tables and pictures that are saved or copied.
 *
 * @param lines name and value
 */
record CountedSession(List<Line> lines) {
    /** A line of a caption or table. */
    record Line(String name, String value) {}

    CountedSession {
        lines = List.copyOf(lines);
    }

    /**
     * @param name of the session
     * @param query of the log's filter, as typed
     */
    static CountedSession of(String name, Transcript transcript, StatisticsScope counted, Filter log, String query) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(StatisticsTexts.SESSION, name));
        lines.add(new Line(
                StatisticsTexts.RECORDED_IN, String.valueOf(transcript.folder().getFileName())));
        lines.add(new Line(StatisticsTexts.STARTED, time(transcript, 0)));
        long count = transcript.count();
        if (count > 0) {
            lines.add(new Line(
                    StatisticsTexts.LAST_ENTRY,
                    time(transcript, transcript.times().nanosOf(count - 1))));
        }
        lines.add(new Line(StatisticsTexts.COUNTED, counted.label()));
        Filter filter = counted.of(log);
        if (counted == StatisticsScope.FILTERED) {
            lines.add(new Line(StatisticsTexts.FILTER, query.isBlank() ? StatisticsTexts.NO_QUERY : query.strip()));
            if (!filter.directions().equals(Filter.ALL.directions())) {
                lines.add(new Line(StatisticsTexts.DIRECTIONS, words(filter.directions())));
            }
            if (!filter.kinds().equals(Filter.ALL.kinds())) {
                lines.add(new Line(StatisticsTexts.KINDS, words(filter.kinds())));
            }
        }
        filter.time().ifPresent(range -> {
            lines.add(new Line(StatisticsTexts.FROM, time(transcript, range.from())));
            lines.add(new Line(StatisticsTexts.TO, time(transcript, end(range, transcript))));
        });
        return new CountedSession(lines);
    }

    private static long end(TimeRange range, Transcript transcript) {
        long count = transcript.count();
        return count == 0 ? range.to() : Math.min(range.to(), transcript.times().nanosOf(count - 1));
    }

    private static String words(Iterable<? extends Enum<?>> constants) {
        List<String> words = new ArrayList<>();
        constants.forEach(constant -> words.add(constant.name().toLowerCase(Locale.ROOT)));
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static String time(Transcript transcript, long nanos) {
        Instant instant = transcript.started().plusNanos(nanos).truncatedTo(ChronoUnit.MILLIS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** The first rows of a table and an empty row, as CSV (RFC 4180). */
    String csv() {
        return lines.stream()
                        .map(line -> Csv.cell(line.name()) + "," + Csv.cell(line.value()) + "\r\n")
                        .collect(Collectors.joining())
                + "\r\n";
    }
}
