package app.sockeye.bench;

import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.util.Map;

/**
 * Times the window's frames while a server sends as fast as it is read, the log filtered and its tail followed, and tells
 * what memory the program takes then.
 */
final class FloodedCase {
    private static final int HEAP = 128;

    private FloodedCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Report.progress("frames of the flooded window");
        Map<String, Double> figures = ChildJvm.figures(HEAP, FloodedCase.class, server, sizes.flooded());
        boolean smooth = figures.getOrDefault("fps", 0.0) > 58
                && figures.get("p99") < 20 * BenchUnits.MILLISECOND
                && figures.get("longest") < 50 * BenchUnits.MILLISECOND;
        report.target(
                "the window's frames while %,d messages come at full speed, filtered and followed"
                        .formatted(sizes.flooded()),
                figures,
                "60 per second, p99 under 20 ms, none over 50 ms",
                smooth,
                f -> "%.0f per second, gaps p99 %.0f ms, longest %.0f ms, at %,.0f messages/s"
                        .formatted(
                                f.get("fps"),
                                f.get("p99") / BenchUnits.MILLISECOND,
                                f.get("longest") / BenchUnits.MILLISECOND,
                                f.get("rate")));
        report.target(
                "resident memory of the whole program after them",
                figures,
                "under 400 MB, 0 lost",
                figures.getOrDefault("resident", Double.MAX_VALUE) < 400 * BenchUnits.MEGABYTE
                        && figures.get("lost") == 0,
                f -> "%.0f MB, %.0f lost".formatted(f.get("resident") / BenchUnits.MEGABYTE, f.get("lost")));
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        try (TemporaryFolder folder = new TemporaryFolder()) {
            BenchWindow window = BenchWindow.show(folder.path());
            Transcript warmUp =
                    window.connect(Receiver.flood(arguments[0], count)).transcript();
            window.filter("7");
            RecordedFlood.awaitEnd(warmUp, count);
            Transcript transcript =
                    window.connect(Receiver.flood(arguments[0], count)).transcript();
            window.filter("7");
            FrameGaps gaps = FrameGaps.begin();
            RecordedFlood.awaitEnd(transcript, count);
            gaps.tell("");
            System.out.println("resident=" + Memory.resident());
            Receiver.Received received = RecordedFlood.await(transcript, count);
            System.out.println("rate=" + count * BenchUnits.SECOND / received.nanos());
            System.out.println("lost=" + received.lost());
        }
        System.exit(0);
    }
}
