package app.sockeye.bench;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Receives one message larger than the heap and checks every byte of it in the transcript. */
final class HugeCase {
    private static final int LETTERS = 26;
    private static final int PIECE = LETTERS * 4096;

    private static final int HEAP = 64;

    private HugeCase() {}

    static void report(Report report, Sizes sizes, String server) throws IOException, InterruptedException {
        Report.progress("one huge message");
        Map<String, Double> figures = ChildJvm.figures(
                HEAP, HugeCase.class, server + "/misbehave/huge?size=" + sizes.hugeBytes(), sizes.hugeBytes());
        report.target(
                "one message of %.0f MiB, all heap %d MB".formatted(sizes.hugeBytes() / BenchUnits.MEGABYTE, HEAP),
                figures,
                "every byte right",
                figures.getOrDefault("wrong", 1.0) == 0,
                f -> "%.2f s, %.0f bytes wrong".formatted(f.get("nanos") / BenchUnits.SECOND, f.get("wrong")));
    }

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (BenchSession recorded = new BenchSession(URI.create(arguments[0]))) {
            Optional<Entry> message = Optional.empty();
            while (message.isEmpty()) {
                LockSupport.parkNanos(1_000_000);
                long count = recorded.transcript().count();
                message = count == 0
                        ? Optional.empty()
                        : received(recorded.transcript().entry(count - 1));
            }
            System.out.println("nanos=" + (System.nanoTime() - start));
            System.out.println("wrong=" + wrong(message.get(), Long.parseLong(arguments[1])));
        }
        System.exit(0);
    }

    private static Optional<Entry> received(Entry entry) {
        boolean text = entry.kind() == EntryKind.TEXT && entry.direction().equals(Optional.of(Direction.RECEIVED));
        return text ? Optional.of(entry) : Optional.empty();
    }

    /** Bytes that are missing or not the ones that were sent. */
    private static long wrong(Entry entry, long size) {
        long wrong = Math.abs(size - entry.size());
        byte[] piece = new byte[PIECE];
        for (long at = 0; at < entry.size(); at += PIECE) {
            int length = entry.payload().read(at, piece, 0, PIECE);
            for (int i = 0; i < length; i++) {
                wrong += piece[i] == 'a' + i % LETTERS ? 0 : 1;
            }
        }
        return wrong;
    }
}
