package app.sockeye.client.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Gathers small frames into one write, and knows of each what the socket took of it. The buffer is small until traffic
 * needs it bigger. Belongs to the writer thread.
 */
final class WriteBatch {
    private static final int MIN_BYTES = 4 * 1024;
    private static final int MAX_BYTES = 64 * 1024;

    private final WritableByteChannel out;
    private final Outbound outbound;
    private final TapOrder order;
    private ByteBuffer buffer = ByteBuffer.allocate(MIN_BYTES);
    /** What the socket did not take wholly so far, in its order. */
    private final Queue<OutgoingFrame> frames = new ArrayDeque<>();
    /** Bytes that it took of the first of them. */
    private int taken;

    /** @param out blocks; a buffer's position tells what it took, also where it fails */
    WriteBatch(WritableByteChannel out, Outbound outbound, TapOrder order) {
        this.out = out;
        this.outbound = outbound;
        this.order = order;
    }

    /** Adds a frame; waits for the socket where there is no room for it. From now on this tells what becomes of it. */
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

    /** Waits until the socket took all that was put. */
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

    /** The writer is about to wait: gives a grown buffer back. */
    void shrink() {
        if (buffer.capacity() > MIN_BYTES) {
            buffer = ByteBuffer.allocate(MIN_BYTES);
        }
    }

    /** Nothing more will be written. */
    void end(long nanos) {
        for (OutgoingFrame frame = frames.poll(); frame != null; frame = frames.poll()) {
            int part = Math.min(taken, frame.bytes().length);
            taken -= part;
            outbound.lost(frame, part, nanos);
        }
    }
}
