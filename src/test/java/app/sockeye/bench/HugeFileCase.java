package app.sockeye.bench;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Sends one huge message from a file, recorded, in a heap that it does not fit. */
final class HugeFileCase {
    private static final int HEAP = 256;
    private static final int SINK_HEAP = 64;

    private HugeFileCase() {}

    static void report(Report report, Sizes sizes) throws IOException, InterruptedException {
        Report.progress("sending a huge file");
        try (ChildJvm sink = new ChildJvm(SINK_HEAP, Sink.class)) {
            Map<String, Double> figures =
                    ChildJvm.figures(HEAP, HugeFileCase.class, sink.readLine(), sizes.hugeFileBytes());
            report.target(
                    "%,.0f MiB sent from a file, recorded, with %d MB of heap"
                            .formatted(sizes.hugeFileBytes() / BenchUnits.MEGABYTE, HEAP),
                    figures,
                    "sent whole",
                    figures.getOrDefault("sent", 0.0) == sizes.hugeFileBytes(),
                    f -> "%.1f s".formatted(f.get("seconds")));
        }
    }

    public static void main(String[] arguments) throws Exception {
        long bytes = Long.parseLong(arguments[1]);
        try (TemporaryFolder folder = new TemporaryFolder();
                BenchSession recorded = new BenchSession(URI.create(arguments[0]))) {
            Path path = folder.path().resolve("huge");
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(bytes);
            }
            recorded.awaitOpen();
            long begun = System.nanoTime();
            SentMessage sent = recorded.session()
                    .sender()
                    .send(new WrittenMessage(Format.FILE, path.toString()), TemplateValues.NONE)
                    .get();
            System.out.println("seconds=" + (System.nanoTime() - begun) / BenchUnits.SECOND);
            System.out.println("sent=" + sent.bytes());
            recorded.session().abort();
        }
        System.exit(0);
    }
}
