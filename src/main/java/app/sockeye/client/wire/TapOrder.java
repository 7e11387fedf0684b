package app.sockeye.client.wire;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Has what was sent told before what answers it. A server may answer, and the reader read that, before the writer is back
 * from the socket. So the reader gives a write that is under way a moment to return and be told: once for each write,
 * and in the long run at most half of its time, for a server that reads slowly or not at all holds the writer for long.
 * One thread writes, one reads.
 */
final class TapOrder {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long MOST_CREDIT_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** A write that took no longer did not wait for the server. */
    private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** Odd while a write is under way, or what it took is being told; written by the writer. */
    private volatile long turn;
    /** The reader while it waits. */
    private volatile Thread waiting;
    /** When what the waiting reader read arrived; written before {@link #waiting}. */
    private volatile long arrived;

    /** Reader thread only, as all below: which write was waited for. */
    private long waitedFor;

    /** For how long the reader may wait, and since when. */
    private long credit = MOST_CREDIT_NANOS;

    private long creditAt = System.nanoTime();

    /** A write begins. */
    void writing() {
        turn = turn + 1;
    }

    /**
     * When the socket took what was just written: about the beginning of a write that did not have to wait, the end of
     * one that had to, and never after something that may be an answer.
     */
    long takenSince(long begun) {
        long now = System.nanoTime();
        if (now - begun < SHORT_NANOS) {
            return begun;
        }
        return waiting == null ? now : Math.max(begun, Math.min(now, arrived));
    }

    /** What the write took was told. */
    void told() {
        turn = turn + 1;
        LockSupport.unpark(waiting);
    }

    /** Waits a moment for what is being written to be told. */
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
