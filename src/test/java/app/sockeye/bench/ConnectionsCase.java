package app.sockeye.bench;

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

    private ConnectionsCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Report.progress("connections");
        Map<String, Double> figures =
                ChildJvm.figures(HEAP, ConnectionsCase.class, server + "/echo", sizes.connections());
        boolean small =
                figures.getOrDefault("open", 0.0) == sizes.connections() && figures.get("resident") < Units.MEGABYTE;
        report.target(
                sizes.connections() + " recorded connections at once",
                figures,
                "all open, under 1 MB each",
                small,
                f -> "%.0f open after %.2f s, each %.0f KB resident, %.0f KB of it heap, %.1f threads"
                        .formatted(
                                f.get("open"),
                                f.get("nanos") / Units.SECOND,
                                f.get("resident") / Units.KILOBYTE,
                                f.get("heap") / Units.KILOBYTE,
                                f.get("threads") / sizes.connections()));
    }

    public static void main(String[] arguments) throws Exception {
        URI echo = URI.create(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        warmUp(echo);
        long heap = Memory.usedHeap();
        long resident = Memory.resident();
        long start = System.nanoTime();
        List<RecordedSession> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add(new RecordedSession(echo));
        }
        for (RecordedSession recorded : sessions) {
            recorded.awaitOpen();
        }
        System.out.println("nanos=" + (System.nanoTime() - start));
        for (RecordedSession recorded : sessions) {
            echo(recorded);
        }
        System.out.println("heap=" + (Memory.usedHeap() - heap) / count);
        System.out.println("resident=" + (Memory.resident() - resident) / count);
        System.out.println("threads=" + Thread.activeCount());
        System.out.println("open=" + sessions.size());
        for (RecordedSession recorded : sessions) {
            recorded.close();
        }
        System.exit(0);
    }

    private static void warmUp(URI echo) throws Exception {
        try (RecordedSession recorded = new RecordedSession(echo)) {
            recorded.awaitOpen();
            echo(recorded);
        }
    }

    private static void echo(RecordedSession recorded) throws Exception {
        recorded.session()
                .send(Outgoing.text("%012d".formatted(0).getBytes(StandardCharsets.US_ASCII)))
                .get();
        while (recorded.session().counters().messagesReceived() == 0) {
            Thread.onSpinWait();
        }
    }
}
