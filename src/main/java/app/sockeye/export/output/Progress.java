package app.sockeye.export.output;

import java.util.concurrent.CancellationException;

/** How far an export or import has come, and the means to cancel it. Thread-safe. */
public final class Progress {
    /** Written by the thread that works. */
    private volatile long entries;
    /** Written by the thread that works. */
    private volatile double fraction;
    /** Set once, by any thread. */
    private volatile boolean cancelled;

    /** Number of entries done so far. */
    public long entries() {
        return entries;
    }

    /** Share of the work that is done, from 0 to 1. */
    public double fraction() {
        return fraction;
    }

    /** Cancels the work: it ends soon with {@link CancellationException} and removes what is incomplete. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    public void tell(long entriesDone, double fractionDone) {
        entries = entriesDone;
        fraction = fractionDone;
    }

    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
