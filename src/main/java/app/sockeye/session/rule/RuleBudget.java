package app.sockeye.session.rule;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many messages the rules of all sessions may send together: {@value #MOST_PER_SECOND} within any second. Rules that
 * answer each other then stop instead of storming. Thread-safe.
 */
public final class RuleBudget {
    /** Most messages within a second. */
    public static final int MOST_PER_SECOND = 20;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier clock;
    /** When the last messages were sent; the oldest one's place is {@link #next}. Guarded by this, as is the next field. */
    private final long[] sent = new long[MOST_PER_SECOND];

    private int next;

    /** One of real time. */
    public RuleBudget() {
        this(System::nanoTime);
    }

    /** @param clock the time in ns, from any origin */
    public RuleBudget(LongSupplier clock) {
        this.clock = clock;
        Arrays.fill(sent, clock.getAsLong() - SECOND);
    }

    /** Whether one more message may be sent now, which counts it. */
    public synchronized boolean take() {
        long now = clock.getAsLong();
        if (now - sent[next] < SECOND) {
            return false;
        }
        sent[next] = now;
        next = (next + 1) % sent.length;
        return true;
    }
}
