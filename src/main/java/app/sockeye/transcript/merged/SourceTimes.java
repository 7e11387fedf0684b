package app.sockeye.transcript.merged;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.RecordFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** When the entries of one transcript happened, on a clock that several transcripts share. Thread-safe. */
final class SourceTimes {
    private static final int MOST_AT_ONCE = 1024;

    private final Transcript transcript;
    private final long shift;
    private final LongAdder reads;

    /**
     * @param zero the common clock's zero
     * @param reads counts the entries read
     */
    SourceTimes(Transcript transcript, Instant zero, LongAdder reads) {
        this.transcript = transcript;
        this.shift = Duration.between(zero, transcript.started()).toNanos();
        this.reads = reads;
    }

    /** What the transcript's times need to be on the common clock, in ns. */
    long shift() {
        return shift;
    }

    Transcript transcript() {
        return transcript;
    }

    /** Reads the times of {@code count} entries from {@code first} on into an array. */
    void read(long first, int count, long[] into, int at) {
        ByteBuffer buffer = RecordFormat.heap(Math.min(count, MOST_AT_ONCE) * IndexFile.WIDTH);
        try {
            for (int done = 0; done < count; ) {
                int now = Math.min(count - done, MOST_AT_ONCE);
                buffer.clear().limit(now * IndexFile.WIDTH);
                if (transcript.index().read(first + done, buffer) < now) {
                    throw new IOException("the index ends before entry " + (first + count));
                }
                for (int i = 0; i < now; i++) {
                    into[at + done + i] = shift + buffer.getLong(i * IndexFile.WIDTH + Long.BYTES);
                }
                done += now;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reads.add(count);
    }
}
