package app.sockeye.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes and deletes files some time after they were changed, so that many changes need one write; the newest change of
 * a file wins. What is changed after {@link #close} is written at once: a window that closes still ends what it began.
 * Thread-safe.
 */
public final class DelayedWrites implements AutoCloseable {
    /** How long after a failure it is tried again, as there may be room on the disk again. */
    private static final long RETRY_MILLIS = 10_000;

    private final ScheduledExecutorService executor;
    private final long delayMillis;
    private final Consumer<IOException> onFailure;
    private final Object writing = new Object();
    /** Guarded by this. */
    private final Map<Path, Change> waiting = new HashMap<>();
    /** Files whose newest change failed, which was told. Guarded by this. */
    private final Set<Path> failing = new HashSet<>();
    /** Guarded by this; null while nothing waits. */
    private Future<?> scheduled;
    /** Guarded by this. */
    private boolean closed;

    /** A change to a file. */
    @FunctionalInterface
    private interface Change {
        void make(Path file) throws IOException;
    }

    /**
     * @param delayMillis milliseconds from the first change to the write
     * @param onFailure called on the executor's thread where a file can't be written, once until it can be again
     */
    public DelayedWrites(ScheduledExecutorService executor, long delayMillis, Consumer<IOException> onFailure) {
        this.executor = executor;
        this.delayMillis = delayMillis;
        this.onFailure = onFailure;
    }

    /** Writes a file later; its content is requested on the executor's thread. */
    public void put(Path file, Supplier<byte[]> content) {
        change(file, f -> AtomicFile.writePrivate(f, content.get()));
    }

    /** Deletes a file later, if it exists. */
    public void delete(Path file) {
        change(file, Files::deleteIfExists);
    }

    /** As {@link #delete(Path)}, and does something else with it on the executor's thread. */
    public void delete(Path file, Runnable also) {
        change(file, f -> {
            also.run();
            Files.deleteIfExists(f);
        });
    }

    private void change(Path file, Change change) {
        if (!waits(file, change)) {
            // Its executor may have ended.
            flush();
        }
    }

    /** Returns whether the change is made later by itself. */
    private synchronized boolean waits(Path file, Change change) {
        waiting.put(file, change);
        schedule(delayMillis);
        return !closed;
    }

    /** Guarded by this. */
    private void schedule(long millis) {
        if (!closed && scheduled == null) {
            scheduled = executor.schedule(this::flush, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Writes everything waiting at once; blocks on the disk. */
    void flush() {
        // One at a time, so that older content can't replace newer content.
        synchronized (writing) {
            for (Map.Entry<Path, Change> change : take()) {
                try {
                    change.getValue().make(change.getKey());
                    made(change.getKey());
                } catch (IOException e) {
                    if (keep(change)) {
                        onFailure.accept(e);
                    }
                }
            }
        }
    }

    private synchronized List<Map.Entry<Path, Change>> take() {
        scheduled = null;
        List<Map.Entry<Path, Change>> taken = List.copyOf(waiting.entrySet());
        waiting.clear();
        return taken;
    }

    private synchronized void made(Path file) {
        failing.remove(file);
    }

    /** Keeps a change that failed, to be tried again with the next one or in a while; returns whether that is new. */
    private synchronized boolean keep(Map.Entry<Path, Change> change) {
        waiting.putIfAbsent(change.getKey(), change.getValue());
        schedule(RETRY_MILLIS);
        return failing.add(change.getKey());
    }

    /** Writes everything waiting at once; blocks on the disk. Its executor may end afterwards. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        flush();
    }
}
