package app.sockeye.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Records a flood and tells the heap that is used afterwards, while all of it can be read. */
final class HeapCase {
    private static final int HEAP = 64;

    private HeapCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Report.progress("heap");
        Map<String, Double> figures =
                ChildJvm.figures(HEAP, HeapCase.class, Receiver.flood(server, sizes.logged()), sizes.logged());
        report.target(
                "heap in use after %,d messages of 100 B, without a window".formatted(sizes.logged()),
                figures,
                "under " + HEAP + " MB, 0 lost",
                figures.getOrDefault("lost", 1.0) == 0,
                f -> "%.1f MB, %.0f lost".formatted(f.get("heap") / Units.MEGABYTE, f.get("lost")));
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        try (RecordedSession recorded = new RecordedSession(URI.create(arguments[0]))) {
            long lost = RecordedFlood.await(recorded.transcript(), count).lost();
            System.out.println("heap=" + Memory.usedHeap());
            System.out.println("lost=" + lost);
        }
        System.exit(0);
    }
}
