package app.sockeye.bench;

import java.util.concurrent.CompletableFuture;

/** Lets so many sends be under way at once: waits for every 10,000th before the 20,000th after it. */
final class Window {
    private static final int STEP = 10_000;

    private int count;
    private CompletableFuture<?> before = CompletableFuture.completedFuture(null);
    private CompletableFuture<?> newest = before;

    void add(CompletableFuture<?> sent) {
        newest = sent;
        if (++count % STEP == 0) {
            before.join();
            before = sent;
        }
    }

    void awaitAll() {
        newest.join();
    }
}
