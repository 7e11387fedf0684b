package app.sockeye.history;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A task that is asked for more often than it has to run: it runs at once when nothing was asked for a while, and else
 * after a rest, once for all that was asked meanwhile. So it takes a tenth of the time at most. Thread-safe.
 */
final class RestedTask implements AutoCloseable {
    /** How long it rests after it ran, as a multiple of the time that took. */
    private static final int REST = 9;

    private final Runnable task;
    private final Executor background;
    /** How often it was asked for since it ran; it runs or rests while this is not 0. */
    private final AtomicInteger asked = new AtomicInteger();
    /** Guarded by this object's lock, which is held while the task runs. */
    private boolean closed;

    /** @param background runs the task, one run at a time */
    RestedTask(Runnable task, Executor background) {
        this.task = task;
        this.background = background;
    }

    /** Has the task run once more, in the background. */
    void request() {
        if (asked.getAndIncrement() == 0) {
            background.execute(this::run);
        }
    }

    private void run() {
        int seen = asked.get();
        long began = System.nanoTime();
        try {
            runUnlessClosed();
        } finally {
            CompletableFuture.delayedExecutor(REST * (System.nanoTime() - began), TimeUnit.NANOSECONDS, background)
                    .execute(() -> {
                        if (asked.addAndGet(-seen) > 0) {
                            run();
                        }
                    });
        }
    }

    private synchronized void runUnlessClosed() {
        if (!closed) {
            task.run();
        }
    }

    /** Never runs the task again; waits until it does not run any more. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
