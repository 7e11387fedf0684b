package app.sockeye.client.wire;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the tap see a sent message before the answer to it. A server may answer, and the reader read that, before the
 * writer's call to the socket has returned. So the reader waits a moment for a write under way to return and be
 * reported: once per write, and in the long run for at most half of its time, because a server that reads slowly may
 * block the writer for long. One thread writes, one reads.
 */
final class TapOrder {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long MOST_CREDIT_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** A write that took less time did not have to wait for the server. */
    private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** Odd while a write is under way or being reported; written by the writer. */
    private volatile long turn;
    /** The reader thread while it waits, else null. */
    private volatile Thread waiting;
    /** When the bytes that the waiting reader has read arrived; written before {@link #waiting}. */
    private volatile long arrived;

    /** The write that was last waited for. This field and those below belong to the reader thread. */
    private long waitedFor;

    /** How many nanoseconds the reader could wait as of {@link #creditAt}. */
    private long credit = MOST_CREDIT_NANOS;

    private long creditAt = System.nanoTime();

    /** A write begins. */
    void writing() {
        turn = turn + 1;
    }

    /**
     * When the socket took what was just written: the beginning of a write that did not have to wait, the end of one
     * that had to, but never later than the arrival of what may be an answer.
     */
    long takenSince(long begun) {
        long now = System.nanoTime();
        if (now - begun < SHORT_NANOS) {
            return begun;
        }
        return waiting == null ? now : Math.max(begun, Math.min(now, arrived));
    }

    /** The write was reported to the tap. */
    void told() {
        turn = turn + 1;
        LockSupport.unpark(waiting);
    }

    /** Waits a moment for a write under way to be reported. */
    void awaitTold(long arrivalNanos) {
        long current = turn;
        if (current % 2 == 0 || current == waitedFor) {
            return;
        }
        waitedFor = current;
        arrived = arrivalNanos;
        waiting = Thread.currentThread();
        long began = System.nanoTime();
        credit = Math.min(MOST_CREDIT_NANOS, credit + (began - creditAt) / 2);
        long patience = Math.min(PATIENCE_NANOS, credit);
        long waited = 0;
        while (turn == current && waited < patience) {
            LockSupport.parkNanos(this, patience - waited);
            waited = System.nanoTime() - began;
        }
        waiting = null;
        credit -= waited;
        creditAt = began + waited;
    }
}
