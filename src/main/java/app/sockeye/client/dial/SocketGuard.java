package app.sockeye.client.dial;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends what blocks a connection's threads by closing it under them: a name look-up, later the socket. Thread-safe. The
 * first cut wins; whatever is put under guard after it is closed at once.
 */
public final class SocketGuard {

    /** Why the guarded thing was closed from outside. */
    public enum Cut {
        NONE,
        /** The user gave up connecting. */
        CANCELLED,
        /** A stage took longer than it may. */
        EXPIRED,
        /** The user closed the socket of an open connection. */
        ABORTED
    }

    /** Work that blocks on what is guarded. */
    public interface Work<T> {
        T run() throws IOException;
    }

    private final ScheduledExecutorService timer;
    /** Guarded by this. */
    private Cut cut = Cut.NONE;
    /** Guarded by this. */
    private Closeable guarded = () -> {};

    public SocketGuard(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Makes this the thing a cut closes, in place of the one before. */
    public void guard(Closeable next) {
        synchronized (this) {
            guarded = next;
            if (cut == Cut.NONE) {
                return;
            }
        }
        closeQuietly(next);
    }

    /** Closes what is guarded, unless that happened before. */
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

    /** Guards nothing any more; returns whether nothing was cut before. */
    public synchronized boolean release() {
        guarded = () -> {};
        return cut == Cut.NONE;
    }

    public synchronized Cut cut() {
        return cut;
    }

    /** Does work that is cut with {@link Cut#EXPIRED} when it takes longer than this. */
    public <T> T within(Duration time, Work<T> work) throws IOException {
        Future<?> expiry = after(time, () -> cut(Cut.EXPIRED));
        try {
            return work.run();
        } finally {
            expiry.cancel(false);
        }
    }

    /** Runs something short after a time, unless it is cancelled before. */
    public Future<?> after(Duration time, Runnable action) {
        return timer.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void closeQuietly(Closeable closing) {
        try {
            closing.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
