package app.sockeye.app;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that work for the window; none of them keeps the program running. Thread-safe. */
final class WorkThreads {
    private static final int BACKGROUND_THREADS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final ExecutorService background = pool(BACKGROUND_THREADS, "background");
    private final ExecutorService ordered = pool(1, "ordered");
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemon("clock"));

    /** Waits for something that soon ends by itself. */
    @FunctionalInterface
    interface Ending {
        /** Returns whether it ended in time. */
        boolean await(Duration atMost) throws InterruptedException;
    }

    /** Runs tasks in any order. */
    ExecutorService background() {
        return background;
    }

    /** Runs one task after the other. */
    ExecutorService ordered() {
        return ordered;
    }

    /** Runs short tasks when their time has come. */
    ScheduledExecutorService clock() {
        return clock;
    }

    /** Waits for the tasks that were begun; later ones are not done. The clock goes on. */
    void finish() {
        finish(ordered);
        finish(background);
    }

    /** Waits some seconds at most. */
    static void finish(Ending ending) {
        try {
            ending.await(SHUTDOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void finish(ExecutorService executor) {
        executor.shutdown();
        finish(atMost -> executor.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** What a window that is closing still asks for after the end, is not done: nobody sees it. */
    private static ExecutorService pool(int threads, String name) {
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemon(name),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, "sockeye-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
