package app.sockeye.bench;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A flood in a transcript. */
final class RecordedFlood {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private RecordedFlood() {}

    /** Waits until the transcript can be read to the last message, then reads it all. */
    static Receiver.Received await(Transcript transcript, int count) {
        awaitEnd(transcript, count);
        return received(transcript, count);
    }

    /** Waits until the transcript can be read to the last message. */
    static void awaitEnd(Transcript transcript, int count) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!endsWith(transcript, count - 1L) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private static boolean endsWith(Transcript transcript, long number) {
        long count = transcript.count();
        if (count <= number) {
            return false;
        }
        Entry last = transcript.entry(count - 1);
        byte[] head = last.payload().head(FloodOrder.DIGITS);
        return last.kind() == EntryKind.TEXT
                && new String(head, StandardCharsets.US_ASCII).equals("%012d".formatted(number));
    }

    private static Receiver.Received received(Transcript transcript, int count) {
        FloodOrder sequence = new FloodOrder(count);
        byte[] head = new byte[FloodOrder.DIGITS];
        long first = 0;
        long last = 0;
        for (long i = 0; i < transcript.count(); i++) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == EntryKind.TEXT) {
                entry.payload().read(0, head, 0, head.length);
                sequence.accept(head, 0);
                first = first == 0 ? entry.nanos() : first;
                last = entry.nanos();
            }
        }
        return new Receiver.Received(last - first, sequence.missing());
    }
}
