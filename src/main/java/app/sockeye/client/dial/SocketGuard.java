package app.sockeye.client.dial;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Unblocks a connection's threads by closing what they wait for: a name look-up, later the socket. Thread-safe. Only
 * the first cut counts; whatever is guarded after it is closed at once.
 */
public final class SocketGuard {

    /** Why the guarded resource was closed. */
    public enum Cut {
        NONE,
        /** The user gave up connecting. */
        CANCELLED,
        /** A time limit was exceeded. */
        EXPIRED,
        /** The user closed the socket of an open connection. */
        ABORTED
    }

    /** Work that may block on the guarded resource. */
    public interface Work<T> {
        T run() throws IOException;
    }

    private final ScheduledExecutorService timer;
    /** Guarded by this. */
    private Cut cut = Cut.NONE;
    /** Guarded by this. */
    private Closeable guarded = () -> {};

    /** Creates a guard whose time limits run on a timer. */
    public SocketGuard(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Sets the resource that a cut closes, in place of the previous one. */
    public void guard(Closeable next) {
        synchronized (this) {
            guarded = next;
            if (cut == Cut.NONE) {
                return;
            }
        }
        closeQuietly(next);
    }

    /** Closes the guarded resource; without effect after the first cut. */
    public void cut(Cut why) {
        Closeable closing;
        synchronized (this) {
            if (cut != Cut.NONE) {
                return;
            }
            cut = why;
            closing = guarded;
        }
        closeQuietly(closing);
    }

    /** Stops guarding; returns whether there was no cut before. */
    public synchronized boolean release() {
        guarded = () -> {};
        return cut == Cut.NONE;
    }

    /** Why the guarded resource was closed; {@link Cut#NONE} where it was not. */
    public synchronized Cut cut() {
        return cut;
    }

    /** Runs work, and cuts with {@link Cut#EXPIRED} when it takes longer than the given time. */
    public <T> T within(Duration time, Work<T> work) throws IOException {
        Future<?> expiry = after(time, () -> cut(Cut.EXPIRED));
        try {
            return work.run();
        } finally {
            expiry.cancel(false);
        }
    }

    /** Runs a short action on the timer after a time, unless it is cancelled before. */
    public Future<?> after(Duration time, Runnable action) {
        return timer.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void closeQuietly(Closeable closing) {
        try {
            closing.close();
        } catch (IOException e) {
            // The resource counts as closed even so.
        }
    }
}
