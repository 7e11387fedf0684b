package app.sockeye.bench;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Times the window's frames while a huge message comes, and while it is then looked at. */
final class HugeWindowCase {
    private static final int HEAP = 128;
    private static final long SMALLER = 16L << 20;
    private static final int LOOKING_SECONDS = 2;
    private static final long GLANCE_NANOS = 1_000_000;

    private HugeWindowCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        report(report, SMALLER, server);
        report(report, sizes.hugeBytes(), server);
    }

    private static void report(Report report, long bytes, String server) throws IOException, InterruptedException {
        Report.progress("a message of %,d B in the window".formatted(bytes));
        Map<String, Double> figures =
                ChildJvm.figures(HEAP, HugeWindowCase.class, server + "/misbehave/huge?size=" + bytes);
        report.target(
                "the window's frames while a message of %,.0f MiB comes and is looked at"
                        .formatted(bytes / BenchUnits.MEGABYTE),
                figures,
                "none over 50 ms",
                figures.getOrDefault("longest", Double.MAX_VALUE) < 50 * BenchUnits.MILLISECOND,
                f -> "longest %.0f ms, p99 %.0f ms"
                        .formatted(f.get("longest") / BenchUnits.MILLISECOND, f.get("p99") / BenchUnits.MILLISECOND));
    }

    public static void main(String[] arguments) throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            BenchWindow window = BenchWindow.show(folder.path());
            URI uri = URI.create(arguments[0]);
            receive(window, URI.create(arguments[0].replaceAll("size=.*", "size=100000")));
            receive(window, uri).tell("");
        }
        System.exit(0);
    }

    /** Connects in a new tab, and times the frames from when that is built. */
    private static FrameGaps receive(BenchWindow window, URI uri) throws InterruptedException {
        Transcript transcript = window.connect(uri).transcript();
        FrameGaps gaps = FrameGaps.begin();
        while (!hasMessage(transcript)) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        window.selectNewest();
        TimeUnit.SECONDS.sleep(LOOKING_SECONDS);
        return gaps;
    }

    private static boolean hasMessage(Transcript transcript) {
        long count = transcript.count();
        Optional<Entry> last = count == 0 ? Optional.empty() : Optional.of(transcript.entry(count - 1));
        return last.filter(e -> e.kind().isMessage() && e.direction().equals(Optional.of(Direction.RECEIVED)))
                .isPresent();
    }
}
