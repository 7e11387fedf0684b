package app.sockeye.cli;

import app.sockeye.export.output.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An export or import that Ctrl+C cancels; the program then waits up to 10 s for it to clean up. */
final class StoppableWork implements AutoCloseable {
    private static final long MOST_SECONDS = 10;

    private final Progress progress = new Progress();
    private final CountDownLatch ended = new CountDownLatch(1);

    StoppableWork() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    Progress progress() {
        return progress;
    }

    /** Runs when the program ends. Doesn't wait where the work has already ended. */
    private void stop() {
        progress.cancel();
        try {
            ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
