package app.sockeye.transcript.segment;

import app.sockeye.transcript.cold.UnhurriedPace;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Compresses the segments of an open recording that are full, on the disk and some way behind its end. One thread of the
 * process does it for all recordings, at the pace of {@link UnhurriedPace}.
 */
final class SegmentCompression {
    /**
     * Number of full segments that stay plain: 2 GiB, so much the system has in memory, from where plain ones are
     * searched five times as fast. What is longer ago comes from the disk, which is no faster than unpacking.
     */
    private static final int PLAIN = 32;

    private static final System.Logger LOG = System.getLogger(SegmentCompression.class.getName());
    private static final long MOST_WAIT_SECONDS = 2;
    private static final Executor THREAD = thread();

    private final Segments segments;
    private final Path folder;
    private final Executor thread;
    private final int plain;
    private final AtomicBoolean due = new AtomicBoolean();
    /** Held while a segment is being compressed. */
    private final ReentrantLock working = new ReentrantLock();
    /** The first segment that was not tried yet. Guarded by {@link #working}. */
    private int next;
    /** The first segment that may not be compressed yet. */
    private volatile int end;

    private volatile boolean closed;

    SegmentCompression(Segments segments, Path folder) {
        this(segments, folder, THREAD, PLAIN);
    }

    /** @param plain how many segments at the end are left as they are */
    SegmentCompression(Segments segments, Path folder, Executor thread, int plain) {
        this.segments = segments;
        this.folder = folder;
        this.thread = thread;
        this.plain = plain;
    }

    private static Executor thread() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "sockeye-compression");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        executor.setKeepAliveTime(2, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Tells that all segments before one are on the disk. Returns at once; any thread. */
    void onDisk(int first) {
        if (first - plain > end) {
            end = first - plain;
            if (due.compareAndSet(false, true)) {
                thread.execute(this::run);
            }
        }
    }

    /** Stops at once, but for what the disk is doing, for which it waits up to 2 s. */
    void close() {
        closed = true;
        boolean interrupted = false;
        try {
            if (working.tryLock(MOST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                working.unlock();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        due.set(false);
        working.lock();
        try {
            BooleanSupplier pace = new UnhurriedPace(() -> closed);
            for (; next < end && !closed; next++) {
                segments.file(next).compress(pace);
            }
        } catch (CancellationException e) {
            // The recording was closed; the rest is compressed with the other sessions.
        } catch (IOException e) {
            // As on a full disk. The next full segment is the occasion to try again.
            Level level = closed ? Level.DEBUG : Level.INFO;
            LOG.log(level, "A part of the recording in " + folder + " could not be compressed", e);
        } finally {
            working.unlock();
        }
    }
}
