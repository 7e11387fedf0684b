package app.sockeye.session.sequence;

import app.sockeye.transcript.Transcript;
import java.util.function.BooleanSupplier;

/** The time of a run, and its way to wait. */
public interface RunClock {
    /** Real time. */
    RunClock SYSTEM = new RunClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(Transcript transcript, long count, BooleanSupplier stopped, long nanos)
                throws InterruptedException {
            transcript.awaitBeyond(count, stopped, nanos);
        }
    };

    /** The time in ns, from any origin. */
    long nanos();

    /** Waits until the transcript has more than {@code count} entries, {@code stopped} says so, or the time is over. */
    void await(Transcript transcript, long count, BooleanSupplier stopped, long nanos) throws InterruptedException;
}
