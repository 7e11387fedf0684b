package app.sockeye.bench;

import app.sockeye.client.Connector;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Shows many connections in one merged log while each receives a hundred messages a second; times the window's frames,
 * and compares the log's rows with what the connections have received.
 */
final class MergedCase {
    private static final int HEAP = 512;
    private static final int SERVER_HEAP = 128;
    private static final int SECONDS = 10;
    /** The first ones, in which the log is built, don't count. */
    private static final int SETTLING_SECONDS = 12;

    private static final double MOST_P99 = 40 * BenchUnits.MILLISECOND;
    private static final int MOST_TRIES = 300;

    private MergedCase() {}

    static void report(Report report, Sizes sizes) throws IOException, InterruptedException {
        Report.progress("merged log");
        Map<String, Double> figures;
        try (ChildJvm child = new ChildJvm(SERVER_HEAP, PacedServer.class, sizes.connections())) {
            figures = ChildJvm.figures(HEAP, MergedCase.class, child.readLine(), sizes.connections());
        }
        boolean met = figures.getOrDefault("lost", 1.0) == 0
                && figures.get("missing") == 0
                && figures.get("p99") < MOST_P99
                && figures.get("filtered-p99") < MOST_P99
                && Math.max(figures.get("longest"), figures.get("filtered-longest")) < 100 * BenchUnits.MILLISECOND;
        report.target(
                "frames of the merged log of %,d connections with %d messages/s each, followed, then filtered, too"
                        .formatted(sizes.connections(), PacedServer.RATE),
                figures,
                "p99 under 40 ms, none over 100 ms, 0 lost, each once in the merged log",
                met,
                f -> ("%.0f per second, gaps p99 %.0f ms, longest %.0f ms, at %,.0f messages/s; filtered p99 %.0f ms,"
                                + " longest %.0f ms; %.0f lost, %.0f not merged; all %,.0f rows %.1f s after another filter")
                        .formatted(
                                f.get("fps"),
                                f.get("p99") / BenchUnits.MILLISECOND,
                                f.get("longest") / BenchUnits.MILLISECOND,
                                f.get("rate"),
                                f.get("filtered-p99") / BenchUnits.MILLISECOND,
                                f.get("filtered-longest") / BenchUnits.MILLISECOND,
                                f.get("lost"),
                                f.get("missing"),
                                f.get("entries"),
                                f.get("all") / BenchUnits.SECOND));
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        URI server = URI.create(arguments[0]);
        Connector connector = new Connector();
        List<BenchSession> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add(new BenchSession(server, connector));
        }
        for (BenchSession recorded : sessions) {
            recorded.awaitOpen();
        }
        MergedWindow window = MergedWindow.show(sessions);
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
        measure(sessions, "");
        window.filter("77");
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
        measure(sessions, "filtered-");
        System.out.println("heap=" + Memory.usedHeap());
        for (BenchSession recorded : sessions) {
            recorded.session().abort();
        }
        long lost = 0;
        for (BenchSession recorded : sessions) {
            while (!recorded.session().status().state().canConnect()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            lost += gaps(recorded.transcript());
        }
        System.out.println("lost=" + lost);
        window.filter("");
        long from = System.nanoTime();
        System.out.println("missing=" + missing(window, sessions));
        System.out.println("all=" + (System.nanoTime() - from));
        System.out.println("entries=" + entries(sessions));
        for (BenchSession recorded : sessions) {
            recorded.close();
        }
        System.exit(0);
    }

    private static void measure(List<BenchSession> sessions, String prefix) throws InterruptedException {
        FrameGaps gaps = FrameGaps.begin();
        long before = entries(sessions);
        long from = System.nanoTime();
        TimeUnit.SECONDS.sleep(SECONDS);
        gaps.tell(prefix);
        System.out.println(
                prefix + "rate=" + (entries(sessions) - before) * BenchUnits.SECOND / (System.nanoTime() - from));
    }

    private static long entries(List<BenchSession> sessions) {
        return sessions.stream()
                .mapToLong(recorded -> recorded.transcript().count())
                .sum();
    }

    /** Entries that the merged log does not have once it is up to date. */
    private static long missing(MergedWindow window, List<BenchSession> sessions) throws InterruptedException {
        long missing = Long.MAX_VALUE;
        for (int tries = 0; missing != 0 && tries < MOST_TRIES; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            missing = entries(sessions) - window.rows();
        }
        return missing;
    }

    /** Messages that did not come, before others that did. */
    private static long gaps(Transcript transcript) {
        byte[] head = new byte[FloodOrder.DIGITS];
        long expected = 0;
        long messages = 0;
        for (long i = 0; i < transcript.count(); i++) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == EntryKind.TEXT) {
                entry.payload().read(0, head, 0, head.length);
                expected = Long.parseLong(new String(head, StandardCharsets.US_ASCII)) + 1;
                messages++;
            }
        }
        return expected - messages;
    }
}
