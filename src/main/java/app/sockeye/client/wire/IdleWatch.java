package app.sockeye.client.wire;

import app.sockeye.client.dial.SocketGuard;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Notices that no byte has come for too long. Thread-safe. */
final class IdleWatch {
    private final SocketGuard guard;
    private final ReadClock clock;
    private final Duration limit;
    private final Runnable idle;
    /** Guarded by this. */
    private Future<?> next = CompletableFuture.completedFuture(null);
    /** Guarded by this. */
    private boolean over;

    /**
     * @param limit zero for none
     * @param idle called once, on the timer's thread
     */
    IdleWatch(SocketGuard guard, ReadClock clock, Duration limit, Runnable idle) {
        this.guard = guard;
        this.clock = clock;
        this.limit = limit;
        this.idle = idle;
    }

    void start() {
        if (!limit.isZero()) {
            arm(limit);
        }
    }

    private synchronized void arm(Duration time) {
        if (!over) {
            next = guard.after(time, this::look);
        }
    }

    private void look() {
        Duration left = limit.minusNanos(clock.waiting());
        if (left.isNegative() || left.isZero()) {
            idle.run();
        } else {
            arm(left);
        }
    }

    synchronized void over() {
        over = true;
        next.cancel(false);
    }
}
