package app.sockeye.bench;

import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Fills a log in the window, and then times the window's frames while more comes at a steady rate. */
final class FramesCase {
    private static final int HEAP = 256;
    private static final int RATE = 200_000;
    private static final int SECONDS = 12;
    /** The first ones, in which the tab is built, don't count. */
    private static final int SETTLING_SECONDS = 2;

    private FramesCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Report.progress("frames of the window");
        Map<String, Double> figures = ChildJvm.figures(HEAP, FramesCase.class, server, sizes.logged());
        boolean smooth = figures.getOrDefault("fps", 0.0) > 58
                && figures.get("p99") < 25 * BenchUnits.MILLISECOND
                && figures.get("longest") < 100 * BenchUnits.MILLISECOND;
        report.target(
                "the window's frames while %,d messages/s come, %,d rows logged".formatted(RATE, sizes.logged()),
                figures,
                "60 per second, p99 under 25 ms, none over 100 ms",
                smooth,
                f -> "%.0f per second, gaps p99 %.0f ms, longest %.0f ms"
                        .formatted(
                                f.get("fps"),
                                f.get("p99") / BenchUnits.MILLISECOND,
                                f.get("longest") / BenchUnits.MILLISECOND));
        report.target(
                "heap of the whole program after them",
                figures,
                "under 256 MB, 0 lost",
                figures.getOrDefault("lost", 1.0) == 0,
                f -> "%.0f MB, %.0f lost".formatted(f.get("heap") / BenchUnits.MEGABYTE, f.get("lost")));
    }

    public static void main(String[] arguments) throws Exception {
        String server = arguments[0];
        int logged = Integer.parseInt(arguments[1]);
        int paced = RATE * SECONDS;
        try (TemporaryFolder folder = new TemporaryFolder()) {
            BenchWindow window = BenchWindow.show(folder.path());
            Transcript filled = window.connect(Receiver.flood(server, logged)).transcript();
            long lost = RecordedFlood.await(filled, logged).lost();
            Transcript followed = window.connect(URI.create(Receiver.flood(server, paced) + "&rate=" + RATE))
                    .transcript();
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            FrameGaps gaps = FrameGaps.begin();
            RecordedFlood.awaitEnd(followed, paced);
            gaps.tell("");
            lost += RecordedFlood.await(followed, paced).lost();
            System.out.println("heap=" + Memory.usedHeap());
            System.out.println("lost=" + lost);
        }
        System.exit(0);
    }
}
