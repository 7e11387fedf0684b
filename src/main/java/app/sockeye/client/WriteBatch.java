package app.sockeye.client;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers small frames into one write. The buffer is small until traffic needs it bigger. Belongs to the writer thread.
 */
final class WriteBatch {
    private static final int MIN_BYTES = 4 * 1024;
    private static final int MAX_BYTES = 64 * 1024;

    private final OutputStream out;
    private final SendQueue queue;
    private final WireTap tap;
    private byte[] buffer = new byte[MIN_BYTES];
    private int count;
    /** Whose last byte is in the buffer. */
    private final List<Outgoing> handedOver = new ArrayList<>();

    WriteBatch(OutputStream out, SendQueue queue, WireTap tap) {
        this.out = out;
        this.queue = queue;
        this.tap = tap;
    }

    /** Writes what is gathered where a frame wouldn't fit behind it; {@link #put} won't wait for the socket then. */
    void makeRoom(int length) throws IOException {
        if (count + length > buffer.length) {
            if (count + length <= MAX_BYTES) {
                buffer = Arrays.copyOf(buffer, Math.min(MAX_BYTES, 2 * (count + length)));
            } else {
                flush();
            }
        }
    }

    /** Adds a frame for which there is room; one over 64 KiB is written at once. */
    void put(byte[] frame) throws IOException {
        if (frame.length > buffer.length) {
            out.write(frame);
        } else {
            System.arraycopy(frame, 0, buffer, count, frame.length);
            count += frame.length;
        }
    }

    /** All frames of this were put: its future completes with the next flush. */
    void handOver(Outgoing outgoing) {
        handedOver.add(outgoing);
    }

    void flush() throws IOException {
        if (count > 0) {
            out.write(buffer, 0, count);
            count = 0;
        }
        out.flush();
        for (Outgoing outgoing : handedOver) {
            queue.release(outgoing);
            outgoing.done().complete(null);
        }
        handedOver.clear();
        tap.batchEnd();
    }

    /** The writer is about to wait: gives a grown buffer back. */
    void shrink() {
        if (buffer.length > MIN_BYTES) {
            buffer = new byte[MIN_BYTES];
        }
    }

    /** What was put will never be written. */
    void fail(IOException why) {
        for (Outgoing outgoing : handedOver) {
            queue.release(outgoing);
            outgoing.done().completeExceptionally(why);
        }
        handedOver.clear();
    }
}
