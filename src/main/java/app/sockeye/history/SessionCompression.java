package app.sockeye.history;

import app.sockeye.transcript.cold.UnhurriedPace;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.segment.ColdTranscript;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Compresses the sessions that were closed, one after the other, while there is nothing better to do. It gives way at
 * once to whoever wants to open, delete or remove sessions. Thread-safe.
 */
final class SessionCompression implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SessionCompression.class.getName());
    private static final long DELAY_SECONDS = 20;

    private final SessionFolders folders;
    private final RecordingKeys keys;
    private final Runnable onChange;
    /** Those that were tried already; what does not shrink is not tried again. Guarded by the write lock. */
    private final Set<Path> tried = new HashSet<>();
    /** Written to while a session is compressed, so that it is locked for nobody else. */
    private final ReadWriteLock folderLocks = new ReentrantReadWriteLock(true);

    private final AtomicInteger pauses = new AtomicInteger();
    /** Null until {@link #start}. Written under this object's lock. */
    private volatile ScheduledThreadPoolExecutor thread;
    /** Written under this object's lock. */
    private volatile boolean closed;

    private volatile boolean due;

    /**
     * @param keys of those that are encrypted, and are encrypted again
     * @param onChange run when a session takes less room
     */
    SessionCompression(SessionFolders folders, RecordingKeys keys, Runnable onChange) {
        this.folders = folders;
        this.keys = keys;
        this.onChange = onChange;
    }

    /** Begins to compress sessions in the background. */
    synchronized void start() {
        if (thread == null && !closed) {
            thread = new ScheduledThreadPoolExecutor(1, task -> {
                Thread made = new Thread(task, "sockeye-sessions");
                made.setDaemon(true);
                made.setPriority(Thread.MIN_PRIORITY);
                return made;
            });
            thread.setKeepAliveTime(2, TimeUnit.SECONDS);
            thread.allowCoreThreadTimeOut(true);
            thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            soon();
        }
    }

    /** Looks for sessions to compress in a while, if it was started. */
    void soon() {
        if (thread != null && !due && !closed) {
            schedule();
        }
    }

    private synchronized void schedule() {
        if (!closed) {
            due = true;
            thread.schedule(this::runAll, DELAY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Stops for good; waits until no session is compressed any more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (thread != null) {
                thread.shutdown();
            }
        }
        pausedFor(() -> closed);
    }

    /** Does something while no session is compressed, and so none is locked by that. */
    <T, E extends Exception> T pausedFor(Work<T, E> work) throws E {
        pauses.incrementAndGet();
        folderLocks.readLock().lock();
        try {
            return work.run();
        } finally {
            folderLocks.readLock().unlock();
            soon();
        }
    }

    private void runAll() {
        due = false;
        compressAll();
    }

    /** Compresses all sessions that can be, unless a pause begins. */
    void compressAll() {
        int pausesBefore = pauses.get();
        try {
            for (Path folder : folders.all()) {
                folderLocks.writeLock().lock();
                try {
                    compress(folder, pausesBefore);
                } finally {
                    folderLocks.writeLock().unlock();
                }
            }
        } catch (CancellationException e) {
            // Whoever made the pause has it go on later.
        } catch (IOException e) {
            LOG.log(Level.INFO, "The recorded sessions could not be compressed", e);
        }
    }

    private void compress(Path folder, int pausesBefore) {
        try {
            if (!closed && !tried.contains(folder) && wasClosed(folder) && ColdTranscript.isWorthIt(folder)) {
                boolean done =
                        ColdTranscript.compress(folder, keys, new UnhurriedPace(() -> pauses.get() != pausesBefore));
                if (done) {
                    tried.add(folder);
                    onChange.run();
                }
            }
        } catch (MissingKeyException e) {
            // Its key may be there later.
            LOG.log(Level.DEBUG, folder + " was not compressed", e);
        } catch (IOException e) {
            // It stays as it is. The next start tries again.
            tried.add(folder);
            LOG.log(Level.INFO, folder + " could not be compressed", e);
        }
    }

    /** Whether nothing must be recovered: while it is compressed, others open it without a lock. */
    private static boolean wasClosed(Path folder) throws IOException {
        Optional<SessionSummary> summary = SummaryFile.read(folder, SessionSeal.PLAIN);
        return summary.isPresent() && summary.get().state() != SessionSummary.State.RECORDING;
    }

    /** What needs the sessions' locks. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }
}
