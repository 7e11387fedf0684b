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
 * Takes every entry that a filter lets through, oldest first and then as they come, on a thread of its own. While many
 * come it looks for more a few times a second only, so that who appends is not kept busy with waking it. It ends with
 * {@link #close()} or with the transcript.
 */
public final class EntryFollower implements Closeable {
    private static final System.Logger LOG = System.getLogger(EntryFollower.class.getName());
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long WAIT_NANOS = Long.MAX_VALUE;
    /** Entries between two looks at the clock. */
    private static final int STEP = 4096;

    private final Transcript transcript;
    private final Filter filter;
    private final Taker taker;
    private final Thread thread;
    /** Set once, by any thread. */
    private volatile boolean stopped;

    /** What is done with the entries, on the follower's thread. */
    public interface Taker {
        /** The cursor stands on an entry; only to be used during the call. */
        void take(EntryCursor entry);

        /**
         * Called several times a second while entries are taken, and when all were.
         *
         * @param looked entries looked at
         * @param trouble why there will be no more, in one sentence; empty while all is well
         */
        void tell(long looked, Optional<String> trouble);
    }

    /** Begins at once. */
    public EntryFollower(Transcript transcript, Filter filter, Taker taker) {
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
        EntryCursor cursor = new EntryCursor(transcript, filter, 0, this::isOver);
        try {
            while (!isOver()) {
                takeAll(cursor);
                taker.tell(cursor.looked(), Optional.empty());
                transcript.awaitBeyond(cursor.looked(), () -> stopped, WAIT_NANOS);
                LockSupport.parkNanos(PERIOD_NANOS);
            }
        } catch (CancellationException | InterruptedException e) {
            // Nobody wants to know more.
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
