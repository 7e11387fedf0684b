package app.sockeye.bench;

import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Records a long flood and tells whether its end came as fast as its beginning, and what memory it takes to read it. */
final class LongLogCase {
    private static final int HEAP = 64;
    private static final int MILLION = 1_000_000;
    /** Until the code is compiled. */
    private static final int WARM_UP = 3 * MILLION;
    /** From this number of messages on, what they take is a good part of the system's memory. */
    private static final int LONG = 10 * MILLION;

    private LongLogCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Report.progress("a long log");
        int count = sizes.logged();
        Map<String, Double> figures = ChildJvm.figures(HEAP, LongLogCase.class, server, count);
        double steady = figures.getOrDefault("last", 0.0) / figures.getOrDefault("first", Double.NaN);
        report.target(
                "the last part of %,d messages of 100 B received, against the first".formatted(count),
                figures,
                "at least 90 % of its rate",
                steady >= 0.9,
                f -> "%.0f %% (%,.0f/s after %,.0f/s)".formatted(100 * steady, f.get("last"), f.get("first")));
        report.target(
                "memory after them, without a window",
                figures,
                "heap under %d MB, resident under 512 MB, 0 lost".formatted(HEAP),
                figures.getOrDefault("lost", 1.0) == 0 && figures.get("resident") < 512 * BenchUnits.MEGABYTE,
                f -> "heap %.1f MB, resident %.0f MB, %.0f lost"
                        .formatted(
                                f.get("heap") / BenchUnits.MEGABYTE,
                                f.get("resident") / BenchUnits.MEGABYTE,
                                f.get("lost")));
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        try (TemporaryFolder folder = new TemporaryFolder()) {
            if (count >= LONG) {
                PageCache.fill(folder.path());
            }
            record(arguments[0], WARM_UP, false);
            record(arguments[0], count, true);
        }
        System.exit(0);
    }

    private static void record(String server, int count, boolean tell) throws Exception {
        URI flood = Receiver.flood(server, count);
        try (BenchSession recorded = new BenchSession(flood)) {
            Transcript transcript = recorded.transcript();
            long lost = RecordedFlood.await(transcript, count).lost();
            if (tell) {
                int part = Math.min(MILLION, count / 4);
                long begin = transcript.count() - count;
                System.out.println("first=" + rate(transcript, begin, part));
                System.out.println("last=" + rate(transcript, transcript.count() - 1 - part, part));
                System.out.println("heap=" + Memory.usedHeap());
                System.out.println("resident=" + Memory.resident());
                System.out.println("lost=" + lost);
            }
        }
    }

    /** How fast some entries came. */
    private static double rate(Transcript transcript, long from, int count) {
        long nanos =
                transcript.entry(from + count).nanos() - transcript.entry(from).nanos();
        return count * BenchUnits.SECOND / nanos;
    }
}
