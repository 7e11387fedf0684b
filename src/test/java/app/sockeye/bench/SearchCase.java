package app.sockeye.bench;

import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Appender;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Filter;
import app.sockeye.transcript.FilteredView;
import app.sockeye.transcript.TextPattern;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Looks for a substring in a transcript of 200 B messages, one in a thousand of which has it. */
final class SearchCase {
    private static final int EVERY = 1000;
    private static final int BATCH = 10_000;
    /** What starting may take, however few messages there are. */
    private static final double LEAST_SECONDS = 0.5;

    private static final int HEAP = 256;

    private SearchCase() {}

    static void report(Report report, Sizes sizes) throws IOException, InterruptedException {
        Report.progress("search");
        Map<String, Double> figures = ChildJvm.figures(HEAP, SearchCase.class, sizes.logged());
        double seconds = Math.max(LEAST_SECONDS, 3.0 * sizes.logged() / 10_000_000);
        boolean quick = figures.getOrDefault("first", Double.NaN) < 100 * Units.MILLISECOND
                && figures.get("all") < seconds * Units.SECOND
                && figures.get("hits") == Math.ceil(sizes.logged() / (double) EVERY);
        report.target(
                "substring in %,d messages of 200 B".formatted(sizes.logged()),
                figures,
                "first hit under 100 ms, all under %.1f s (3 s for 10 million)".formatted(seconds),
                quick,
                f -> "first %.0f ms, all %.2f s, %,.0f hits"
                        .formatted(f.get("first") / Units.MILLISECOND, f.get("all") / Units.SECOND, f.get("hits")));
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        try (TemporaryFolder folder = new TemporaryFolder();
                Transcript transcript = Transcript.create(folder.path().resolve("transcript"))) {
            fill(transcript.appender(), count);
            search(transcript, "warm-up: not there", false);
            search(transcript, "needle", true);
        }
        System.exit(0);
    }

    private static void fill(Appender appender, int count) {
        FrameHeader header = FrameHeader.of(true, 0, 1, false, 0, 200);
        byte[] straw = "a straw and ".repeat(20).substring(0, 200).getBytes(StandardCharsets.US_ASCII);
        byte[] needle = straw.clone();
        System.arraycopy("needle".getBytes(StandardCharsets.US_ASCII), 0, needle, 150, 6);
        for (int i = 0; i < count; i++) {
            byte[] payload = i % EVERY == 0 ? needle : straw;
            appender.append(EntryKind.TEXT, Direction.RECEIVED, header, payload, 0, 200, System.nanoTime());
            if (i % BATCH == 0) {
                appender.publish();
            }
        }
        appender.publish();
    }

    private static void search(Transcript transcript, String what, boolean tell) throws IOException {
        Filter filter = new Filter(
                Filter.ALL.directions(), Filter.ALL.kinds(), Optional.of(new TextPattern(what, false, false)));
        long start = System.nanoTime();
        long first = 0;
        try (FilteredView view = new FilteredView(transcript, filter)) {
            while (!view.hits().complete()) {
                if (first == 0 && view.hits().size() > 0) {
                    first = System.nanoTime() - start;
                }
                Thread.onSpinWait();
            }
            if (tell) {
                System.out.println("first=" + first);
                System.out.println("all=" + (System.nanoTime() - start));
                System.out.println("hits=" + view.hits().size());
            }
        }
    }
}
