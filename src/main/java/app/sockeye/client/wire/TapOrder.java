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
    /** How often the reader has read something; written by the reader. */
    private volatile long arrivals;
    /** The write that the reader did not wait for, or no longer; written by the reader. */
    private volatile long passedIn;
    /** When the bytes arrived that were reported then; written before {@link #passedIn}. */
    private volatile long passed;

    /** What {@link #arrivals} was when the write under way began; belongs to the writer. */
    private long arrivalsBefore;

    /** The write that was last waited for. This field and those below belong to the reader thread. */
    private long waitedFor;

    /** How many nanoseconds the reader could wait as of {@link #creditAt}. */
    private long credit = MOST_CREDIT_NANOS;

    private long creditAt = System.nanoTime();

    /** A write begins. */
    void writing() {
        arrivalsBefore = arrivals;
        turn = turn + 1;
    }

    /**
     * When the socket took what was just written: the end of a write that had to wait, the beginning of any other, and
     * also of one during which something was read that may be an answer to it. It is never before what has been reported
     * already.
     */
    long takenSince(long begun) {
        // Before the look at what was read: what is read unseen by it arrives later than this.
        long now = System.nanoTime();
        boolean early = now - begun < SHORT_NANOS || arrivals != arrivalsBefore;
        return !early ? now : passedIn == turn ? Math.max(begun, passed) : begun;
    }

    /** The reader has read something; returns when it arrived. */
    long arrived() {
        arrivals = arrivals + 1;
        return System.nanoTime();
    }

    /** The write was reported to the tap. */
    void told() {
        turn = turn + 1;
        LockSupport.unpark(waiting);
    }

    /** Waits a moment for a write under way to be reported, before what arrived is. */
    void awaitTold(long arrivalNanos) {
        long current = turn;
        if (current % 2 != 0 && current != waitedFor) {
            await(current);
        }
        if (current % 2 != 0 && current == turn) {
            passed = arrivalNanos;
            passedIn = current;
        }
    }

    private void await(long current) {
        waitedFor = current;
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
