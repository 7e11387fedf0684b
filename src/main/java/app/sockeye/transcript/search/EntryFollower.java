package app.sockeye.transcript.search;

import app.sockeye.files.Reason;
import app.sockeye.transcript.Transcript;
import java.io.Closeable;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Passes on every entry that matches a filter, oldest first and then as they come, on a thread of its own. While many
 * come it polls only a few times a second, so that the appending threads spend no time on waking it. It ends with
 * {@link #close()} or with the transcript.
 */
public final class EntryFollower implements Closeable {
    private static final System.Logger LOG = System.getLogger(EntryFollower.class.getName());
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long WAIT_NANOS = Long.MAX_VALUE;
    /** Number of entries between two checks of the clock. */
    private static final int STEP = 4096;

    private final Transcript transcript;
    private final Filter filter;
    private final Taker taker;
    private final Thread thread;
    private final long first;
    /** Set once, by any thread. */
    private volatile boolean stopped;

    /** Receives the entries, on the follower's thread. */
    public interface Taker {
        /** Takes the entry that the cursor is on; use the cursor only during the call. */
        void take(EntryCursor entry);

        /**
         * Called several times a second while entries are taken, and when all were taken.
         *
         * @param looked number of entries examined
         * @param trouble why the follower stopped, in one sentence; empty if it did not
         */
        void tell(long looked, Optional<String> trouble);
    }

    /** Starts at once, with the first entry. */
    public EntryFollower(Transcript transcript, Filter filter, Taker taker) {
        this(transcript, filter, 0, taker);
    }

    /**
     * Starts at once.
     *
     * @param first index of the first entry to look at
     */
    public EntryFollower(Transcript transcript, Filter filter, long first, Taker taker) {
        this.first = first;
        this.transcript = transcript;
        this.filter = filter;
        this.taker = taker;
        thread = new Thread(this::run, "statistics " + transcript.folder().getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops; the taker may be called until its current entry is done. */
    @Override
    public void close() {
        stopped = true;
        transcript.wakeWaiting();
        LockSupport.unpark(thread);
    }

    private boolean isOver() {
        return stopped || transcript.isClosed();
    }

    private void run() {
        EntryCursor cursor = new EntryCursor(transcript, filter, first, this::isOver);
        try {
            while (!isOver()) {
                takeAll(cursor);
                taker.tell(cursor.looked(), Optional.empty());
                transcript.awaitBeyond(cursor.looked(), () -> stopped, WAIT_NANOS);
                LockSupport.parkNanos(PERIOD_NANOS);
            }
        } catch (CancellationException | InterruptedException e) {
            // The follower was stopped, so nobody needs to be told.
        } catch (UncheckedIOException e) {
            stoppedBy(cursor, Reason.of(e));
        } catch (RuntimeException | Error e) {
            if (!isOver()) {
                LOG.log(Level.WARNING, "Counting stopped", e);
            }
            stoppedBy(
                    cursor,
                    e instanceof OutOfMemoryError ? "there is not enough memory for it" : "it could not be worked out");
        }
    }

    private void stoppedBy(EntryCursor cursor, String reason) {
        if (!isOver()) {
            taker.tell(cursor.looked(), Optional.of("Counting stopped: " + reason + "."));
        }
    }

    private void takeAll(EntryCursor cursor) {
        long end = transcript.count();
        long told = System.nanoTime();
        for (int taken = 1; cursor.next(end); taken++) {
            taker.take(cursor);
            if (taken % STEP == 0) {
                if (isOver()) {
                    throw new CancellationException();
                }
                if (System.nanoTime() - told > PERIOD_NANOS) {
                    taker.tell(cursor.looked(), Optional.empty());
                    told = System.nanoTime();
                }
            }
        }
    }
}
