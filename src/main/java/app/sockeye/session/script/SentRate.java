package app.sockeye.session.script;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts what a script sends, so that one that answers its own answers stops. Belongs to the script's thread. */
final class SentRate {
    /** Most messages within a second. */
    static final int MOST_PER_SECOND = 1000;

    private final LongSupplier clock;
    private long second;
    private int sent;

    /** @param clock the time in ns, from any origin */
    SentRate(LongSupplier clock) {
        this.clock = clock;
        second = clock.getAsLong();
    }

    /** Whether one more message may be sent now, which counts it. */
    boolean take() {
        long now = clock.getAsLong();
        if (now - second >= TimeUnit.SECONDS.toNanos(1)) {
            second = now;
            sent = 0;
        }
        return ++sent <= MOST_PER_SECOND;
    }
}
