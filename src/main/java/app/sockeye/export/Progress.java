package app.sockeye.export;

import java.util.concurrent.CancellationException;

/** How far an export or import is, and the means to stop it. Thread-safe. */
public final class Progress {
    /** Written by the thread that works. */
    private volatile long entries;
    /** Written by the thread that works. */
    private volatile double fraction;
    /** Set once, by any thread. */
    private volatile boolean cancelled;

    /** How many entries are done. */
    public long entries() {
        return entries;
    }

    /** How much of the work is done, 0 to 1. */
    public double fraction() {
        return fraction;
    }

    /** Makes the work end soon with {@link CancellationException} and leave nothing behind. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    void tell(long entriesDone, double fractionDone) {
        entries = entriesDone;
        fraction = fractionDone;
    }

    void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
