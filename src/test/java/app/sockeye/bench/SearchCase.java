package app.sockeye.bench;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Filters a transcript of JSON messages, one in a thousand of which fits. */
final class SearchCase {
    private static final int EVERY = 1000;
    private static final int BATCH = 10_000;
    private static final int WARM_UPS = 4;
    private static final int SHORT = 100;
    private static final int LONG = 1024;
    private static final long GLANCE_NANOS = 200_000;
    private static final int MILLION = 1_000_000;

    private static final int HEAP = 256;

    private SearchCase() {}

    static void report(Report report, Sizes sizes) throws IOException, InterruptedException {
        double literal = sizes.searched() > MILLION ? 0.05 : 0.06;
        report(report, "needle", sizes.searched(), SHORT, 50, literal);
        report(report, "/ne+dle\\d/", sizes.searched(), SHORT, 50, 2 * literal);
        report(report, "json:$.type == \"needle1\"", sizes.searchedJson(), LONG, 200, 5);
    }

    private static void report(
            Report report, String query, int count, int size, int firstMillis, double secondsPerMillion)
            throws IOException, InterruptedException {
        Report.progress("search: " + query);
        Map<String, Double> figures = ChildJvm.figures(HEAP, SearchCase.class, query, count, size);
        double seconds = secondsPerMillion * Math.max(count, MILLION) / MILLION;
        boolean quick = figures.getOrDefault("first", Double.MAX_VALUE) < firstMillis * BenchUnits.MILLISECOND
                && figures.get("all") < seconds * BenchUnits.SECOND
                && figures.get("hits") == Math.ceil(count / (double) EVERY);
        report.target(
                "`%s` in %,d messages of %,d B".formatted(query, count, size),
                figures,
                "first hit under %d ms, all under %.2f s".formatted(firstMillis, seconds),
                quick,
                f -> "first %.0f ms, all %.3f s, %,.0f hits"
                        .formatted(
                                f.get("first") / BenchUnits.MILLISECOND,
                                f.get("all") / BenchUnits.SECOND,
                                f.get("hits")));
    }

    public static void main(String[] arguments) throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder();
                Transcript transcript = Transcript.create(folder.path().resolve("transcript"))) {
            fill(transcript.appender(), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            Filter filter = Query.parse(arguments[0]).filter(Filter.ALL.directions(), Filter.ALL.kinds());
            for (int i = 0; i < WARM_UPS; i++) {
                search(transcript, filter, false);
            }
            search(transcript, filter, true);
        }
        System.exit(0);
    }

    private static void fill(Appender appender, int count, int size) {
        FrameHeader header = FrameHeader.of(true, 0, 1, false, 0, size);
        byte[] straw = message("strawxx", size);
        byte[] needle = message("needle1", size);
        for (int i = 0; i < count; i++) {
            byte[] payload = i % EVERY == 0 ? needle : straw;
            appender.append(EntryKind.TEXT, Direction.RECEIVED, header, payload, 0, size, System.nanoTime());
            if (i % BATCH == 0) {
                appender.publish();
            }
        }
        appender.publish();
    }

    /** Quotes, as prices come, with the type behind them. */
    private static byte[] message(String type, int size) {
        String end = "],\"type\":\"" + type + "\"}";
        StringBuilder text = new StringBuilder("{\"id\":12345,\"quotes\":[0");
        String quote = ",{\"bid\":1234.5,\"ask\":1235.25,\"of\":\"ABC\"}";
        while (text.length() + quote.length() + end.length() <= size) {
            text.append(quote);
        }
        text.append(" ".repeat(size - text.length() - end.length())).append(end);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Filters until all is searched, and prints how long that took where it is to be told. */
    static void search(Transcript transcript, Filter filter, boolean tell) {
        long start = System.nanoTime();
        long first = 0;
        try (FilteredView view = new FilteredView(transcript, filter)) {
            while (!view.hits().complete()) {
                if (first == 0 && view.hits().size() > 0) {
                    first = System.nanoTime() - start;
                }
                LockSupport.parkNanos(GLANCE_NANOS);
            }
            if (tell) {
                System.out.println("first=" + (first == 0 ? System.nanoTime() - start : first));
                System.out.println("all=" + (System.nanoTime() - start));
                System.out.println("hits=" + view.hits().size());
            }
        }
    }
}
