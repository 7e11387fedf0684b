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
    private SessionSummary written;
    private long writtenAt;

    RecordedSession(Transcript transcript) {
        this.transcript = transcript;
        this.tally = new SessionTally(transcript);
    }

    /** Returns the current summary, and writes it to disk unless it was written in the last two seconds. */
    synchronized SessionSummary summary() throws IOException {
        if (written != null && written.state() != SessionSummary.State.RECORDING) {
            return written;
        }
        if (written != null && written.entries() == transcript.count()) {
            // Without new entries the summary is unchanged.
            return written;
        }
        SessionSummary now = tally.summary(SessionSummary.State.RECORDING);
        long time = System.nanoTime();
        if (!now.equals(written) && (written == null || time - writtenAt >= KEEP_NANOS)) {
            write(now);
            writtenAt = time;
        }
        return now;
    }

    /**
     * Writes the final summary; call it before the transcript's files are closed. A failure is logged: the summary can
     * be rebuilt.
     */
    synchronized void end() {
        try {
            write(tally.summary(SessionSummary.State.ENDED));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The summary of " + transcript.folder() + " could not be written", e);
        } finally {
            ended.countDown();
        }
    }

    /** Waits for {@link #end()} for at most {@code nanos} ns; returns whether it was called. */
    boolean awaitEnd(long nanos) throws InterruptedException {
        return ended.await(nanos, TimeUnit.NANOSECONDS);
    }

    private void write(SessionSummary summary) throws IOException {
        written = summary;
        SummaryFile.write(transcript.folder(), summary, SessionSeal.of(transcript));
    }
}
