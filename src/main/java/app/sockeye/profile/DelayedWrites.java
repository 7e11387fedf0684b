package app.sockeye.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes files some time after they were changed, so that many changes cost one write; the newest content of a file
 * wins. Thread-safe.
 */
final class DelayedWrites implements AutoCloseable {
    private final ScheduledExecutorService executor;
    private final long delayMillis;
    private final Consumer<IOException> onFailure;
    private final Object writing = new Object();
    /** Guarded by this. */
    private final Map<Path, Supplier<byte[]>> waiting = new HashMap<>();
    /** Guarded by this; null while nothing waits. */
    private Future<?> scheduled;

    DelayedWrites(ScheduledExecutorService executor, long delayMillis, Consumer<IOException> onFailure) {
        this.executor = executor;
        this.delayMillis = delayMillis;
        this.onFailure = onFailure;
    }

    /** Writes a file later; its content is asked for on the executor's thread. */
    synchronized void put(Path file, Supplier<byte[]> content) {
        waiting.put(file, content);
        if (scheduled == null) {
            scheduled = executor.schedule(this::flush, delayMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** Writes at once what waits. Blocking. */
    void flush() {
        // One at a time: an older content must not overtake a newer one.
        synchronized (writing) {
            for (Map.Entry<Path, Supplier<byte[]>> write : take()) {
                try {
                    AtomicFile.writePrivate(write.getKey(), write.getValue().get());
                } catch (IOException e) {
                    keep(write);
                    onFailure.accept(e);
                }
            }
        }
    }

    private synchronized List<Map.Entry<Path, Supplier<byte[]>>> take() {
        scheduled = null;
        List<Map.Entry<Path, Supplier<byte[]>>> taken = List.copyOf(waiting.entrySet());
        waiting.clear();
        return taken;
    }

    /** What could not be written is tried again with the next write. */
    private synchronized void keep(Map.Entry<Path, Supplier<byte[]>> write) {
        waiting.putIfAbsent(write.getKey(), write.getValue());
    }

    @Override
    public void close() {
        flush();
    }
}
