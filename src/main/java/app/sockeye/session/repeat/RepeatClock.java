package app.sockeye.session.repeat;

import java.util.concurrent.locks.LockSupport;

/** The time of a repeat, and its waiting. */
interface RepeatClock {
    /** The computer's. */
    RepeatClock SYSTEM = new RepeatClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void park(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /** Nanoseconds since a moment of the past. */
    long nanos();

    /** Waits so long, or less. */
    void park(long nanos);
}
