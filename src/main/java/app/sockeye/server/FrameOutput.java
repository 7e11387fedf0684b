package app.sockeye.server;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Opcode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sending side of a connection: prevents the frames of several threads from mixing and gathers small ones into one
 * write. Writing blocks while the client reads slowly; no more than the buffer is held in memory.
 */
final class FrameOutput {
    private static final int BUFFER_BYTES = 16 << 10;

    private final OutputStream out;
    /** Held from a frame's header to its last byte. Fair, so that a pong can be sent between the batches of a flood. */
    private final ReentrantLock turn = new ReentrantLock(true);
    /** Guarded by {@link #turn}. */
    private final byte[] buffer = new byte[BUFFER_BYTES];
    /** Bytes in {@link #buffer}; guarded by {@link #turn}. */
    private int used;
    /** Payload bytes still missing from the frame that {@link #open} began; guarded by {@link #turn}. */
    private long owed;
    /** Whether a close frame was sent: nothing may follow it. Written under {@link #turn}. */
    private volatile boolean closed;

    FrameOutput(OutputStream out) {
        this.out = out;
    }

    boolean isClosed() {
        return closed;
    }

    /** Sends whole frames or arbitrary bytes; drops them after a close frame. */
    void write(byte[] bytes, int offset, int length) throws IOException {
        turn.lock();
        try {
            if (!closed) {
                put(bytes, offset, length);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Sends one whole frame; a close frame is the last one. */
    void frame(FrameHeader header, byte[] payload) throws IOException {
        turn.lock();
        try {
            if (!closed) {
                put(header.toBytes(), 0, header.headerLength());
                put(payload, 0, payload.length);
                closed = header.opcode() == Opcode.CLOSE;
            }
        } finally {
            turn.unlock();
        }
    }

    /** Begins a frame whose payload this thread hands over by {@link #payload}; other threads wait for its end. */
    void open(FrameHeader header) throws IOException {
        turn.lock();
        owed = header.payloadLength();
        put(header.toBytes(), 0, header.headerLength());
        if (owed == 0) {
            turn.unlock();
        }
    }

    void payload(byte[] bytes, int offset, int length) throws IOException {
        put(bytes, offset, length);
        owed -= length;
        if (length > 0 && owed == 0) {
            turn.unlock();
        }
    }

    /** Whether this thread has begun a frame and not ended it. */
    boolean isMidFrame() {
        return turn.isHeldByCurrentThread();
    }

    void flush() throws IOException {
        turn.lock();
        try {
            drain();
        } finally {
            turn.unlock();
        }
    }

    /** Releases the lock where this thread stopped in the middle of a frame, so that other threads can send. */
    void abandon() {
        while (turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }

    private void put(byte[] bytes, int offset, int length) throws IOException {
        if (length > BUFFER_BYTES - used) {
            drain();
        }
        if (length > BUFFER_BYTES) {
            out.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, used, length);
            used += length;
        }
    }

    private void drain() throws IOException {
        if (used > 0) {
            out.write(buffer, 0, used);
            used = 0;
        }
    }
}
