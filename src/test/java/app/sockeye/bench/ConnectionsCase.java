package app.sockeye.bench;

import app.sockeye.client.Connector;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens many recorded sessions at once, has a message echoed on each, and tells what they take. */
final class ConnectionsCase {
    private static final int HEAP = 256;
    /** Makes the whole heap resident from the start, so that resident memory grows by what is not heap only. */
    private static final Map<String, String> TOUCHED = Map.of("JDK_JAVA_OPTIONS", "-XX:+AlwaysPreTouch");

    private static final int MOST_SECONDS = 3;
    private static final int MOST_KILOBYTES = 300;
    private static final int MOST_THREADS = 2;

    private ConnectionsCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Report.progress("connections");
        Map<String, Double> figures =
                ChildJvm.figures(TOUCHED, HEAP, ConnectionsCase.class, server + "/echo", sizes.connections());
        boolean met = figures.getOrDefault("open", 0.0) == sizes.connections()
                && figures.get("nanos") < MOST_SECONDS * BenchUnits.SECOND
                && figures.get("native") + figures.get("heap") < MOST_KILOBYTES * BenchUnits.KILOBYTE
                && figures.get("threads") / sizes.connections() < MOST_THREADS + 1;
        report.target(
                sizes.connections() + " recorded connections at once",
                figures,
                "all open in 3 s, each under 300 KB and with at most 2 threads",
                met,
                f -> "%.0f open after %.2f s, each %.0f KB, %.0f KB of it heap, %.1f threads"
                        .formatted(
                                f.get("open"),
                                f.get("nanos") / BenchUnits.SECOND,
                                (f.get("native") + f.get("heap")) / BenchUnits.KILOBYTE,
                                f.get("heap") / BenchUnits.KILOBYTE,
                                f.get("threads") / sizes.connections()));
    }

    public static void main(String[] arguments) throws Exception {
        URI echo = URI.create(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        warmUp(echo);
        long heap = Memory.usedHeap();
        long resident = Memory.resident();
        long start = System.nanoTime();
        Connector connector = new Connector();
        List<BenchSession> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add(new BenchSession(echo, connector));
        }
        for (BenchSession recorded : sessions) {
            recorded.awaitOpen();
        }
        System.out.println("nanos=" + (System.nanoTime() - start));
        for (BenchSession recorded : sessions) {
            echo(recorded);
        }
        System.out.println("heap=" + (Memory.usedHeap() - heap) / count);
        System.out.println("native=" + (Memory.resident() - resident) / count);
        System.out.println("threads=" + Thread.activeCount());
        System.out.println("open=" + sessions.size());
        for (BenchSession recorded : sessions) {
            recorded.close();
        }
        System.exit(0);
    }

    private static void warmUp(URI echo) throws Exception {
        try (BenchSession recorded = new BenchSession(echo)) {
            recorded.awaitOpen();
            echo(recorded);
        }
    }

    private static void echo(BenchSession recorded) throws Exception {
        recorded.session()
                .send(Outgoing.text("%012d".formatted(0).getBytes(StandardCharsets.US_ASCII)))
                .get();
        while (recorded.session().counters().messagesReceived() == 0) {
            Thread.onSpinWait();
        }
    }
}
