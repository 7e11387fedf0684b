package app.sockeye.cli;

import app.sockeye.export.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An export or import that Ctrl+C cancels, and waits for while it clears up. */
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

    /** When the program ends. Nothing waits where the work ended before. */
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
