package app.sockeye.client.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Gathers small frames into one write, and keeps track of how much of each the socket took. The buffer starts small and
 * grows with the traffic. Belongs to the writer thread.
 */
final class WriteBatch {
    private static final int MIN_BYTES = 4 * 1024;
    private static final int MAX_BYTES = 64 * 1024;

    private final WritableByteChannel out;
    private final Outbound outbound;
    private final TapOrder order;
    private ByteBuffer buffer = ByteBuffer.allocate(MIN_BYTES);
    /** The frames that the socket has not taken wholly yet, in order. */
    private final Queue<OutgoingFrame> frames = new ArrayDeque<>();
    /** Bytes of the first of them that the socket took. */
    private int taken;

    /** @param out a blocking channel; a buffer's position tells how much it took, even where the write fails */
    WriteBatch(WritableByteChannel out, Outbound outbound, TapOrder order) {
        this.out = out;
        this.outbound = outbound;
        this.order = order;
    }

    /**
     * Adds a frame; waits for the socket where there is no room for it. From then on this reports whether it was sent.
     */
    void put(OutgoingFrame frame) throws IOException {
        frames.add(frame);
        int length = frame.bytes().length;
        if (buffer.remaining() < length) {
            makeRoom(length);
        }
        if (buffer.remaining() < length) {
            write(ByteBuffer.wrap(frame.bytes()));
        } else {
            buffer.put(frame.bytes());
        }
    }

    private void makeRoom(int length) throws IOException {
        int needed = buffer.position() + length;
        if (needed <= MAX_BYTES) {
            buffer = ByteBuffer.allocate(Math.min(MAX_BYTES, 2 * needed)).put(buffer.flip());
        } else {
            flush();
        }
    }

    /** Writes all frames added; waits until the socket took them. */
    void flush() throws IOException {
        if (buffer.position() > 0) {
            write(buffer.flip());
            buffer.clear();
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        while (bytes.position() < end) {
            int from = bytes.position();
            bytes.limit(Math.min(end, from + MAX_BYTES));
            long begun = System.nanoTime();
            order.writing();
            try {
                out.write(bytes);
            } finally {
                taken += bytes.position() - from;
                tellTaken(begun);
            }
        }
    }

    private void tellTaken(long begun) {
        try {
            long nanos = order.takenSince(begun);
            while (isFirstTaken()) {
                OutgoingFrame frame = frames.remove();
                taken -= frame.bytes().length;
                outbound.taken(frame, nanos);
            }
        } finally {
            try {
                outbound.publish();
            } finally {
                order.told();
            }
        }
    }

    private boolean isFirstTaken() {
        return !frames.isEmpty() && frames.peek().bytes().length <= taken;
    }

    /** Frees a grown buffer, as the writer is about to wait. */
    void shrink() {
        if (buffer.capacity() > MIN_BYTES) {
            buffer = ByteBuffer.allocate(MIN_BYTES);
        }
    }

    /** Reports the frames not sent; nothing more will be written. */
    void end(long nanos) {
        for (OutgoingFrame frame = frames.poll(); frame != null; frame = frames.poll()) {
            int part = Math.min(taken, frame.bytes().length);
            taken -= part;
            outbound.lost(frame, part, nanos);
        }
    }
}
