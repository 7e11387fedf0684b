package app.sockeye.history;

import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A session that this process is recording, and its summary on disk. Thread-safe: its state is guarded by itself. */
final class RecordedSession {
    private static final System.Logger LOG = System.getLogger(RecordedSession.class.getName());
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Transcript transcript;
    private final SessionTally tally;
    private final CountDownLatch ended = new CountDownLatch(1);
    /** The newest on disk; null for none. */
    private SessionSummary written;
    /** The final one; null until it is made. */
    private SessionSummary last;

    /** When one was last written, or could not be. */
    private long triedAt;

    private boolean failed;

    RecordedSession(Transcript transcript) {
        this.transcript = transcript;
        this.tally = new SessionTally(transcript);
        this.triedAt = System.nanoTime() - KEEP_NANOS;
    }

    /**
     * Returns the current summary, and writes it to disk unless that was tried in the last two seconds. Where it can't be
     * written, as on a full disk, it is rebuilt later.
     */
    synchronized SessionSummary summary() throws IOException {
        if (last != null) {
            return last;
        }
        if (written != null && written.entries() == transcript.count()) {
            // Without new entries the summary is unchanged.
            return written;
        }
        SessionSummary now = tally.summary(SessionSummary.State.RECORDING);
        long time = System.nanoTime();
        if (!now.equals(written) && time - triedAt >= KEEP_NANOS) {
            triedAt = time;
            tryToWrite(now);
        }
        return now;
    }

    /**
     * Writes the final summary; call it before the transcript's files are closed. A failure is logged: the summary can
     * be rebuilt.
     */
    synchronized void end() {
        try {
            last = tally.summary(SessionSummary.State.ENDED);
            if (!tryToWrite(last)) {
                // The one on disk says that it is still recorded.
                SummaryFile.delete(transcript.folder());
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "There is no summary of " + transcript.folder(), e);
        } finally {
            ended.countDown();
        }
    }

    /** Waits for {@link #end()} for at most {@code nanos} ns; returns whether it was called. */
    boolean awaitEnd(long nanos) throws InterruptedException {
        return ended.await(nanos, TimeUnit.NANOSECONDS);
    }

    private boolean tryToWrite(SessionSummary summary) {
        try {
            SummaryFile.write(transcript.folder(), summary, SessionSeal.of(transcript));
            written = summary;
            return true;
        } catch (IOException e) {
            if (!failed) {
                failed = true;
                LOG.log(Level.WARNING, "The summary of " + transcript.folder() + " could not be written", e);
            }
            return false;
        }
    }
}
