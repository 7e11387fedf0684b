package app.sockeye.playground;

import app.sockeye.server.Peer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The times of a steady rate. Belongs to one thread. */
final class Schedule {
    private final long nanosBetween;
    private long next = System.nanoTime();

    Schedule(long nanosBetween) {
        this.nanosBetween = nanosBetween;
    }

    /** Sends what is gathered and waits for the next turn; returns at once, without sending, where that is due. */
    void awaitNext(Peer peer) throws IOException, InterruptedException {
        next += nanosBetween;
        long wait = next - System.nanoTime();
        if (wait > 0) {
            peer.flush();
            TimeUnit.NANOSECONDS.sleep(wait);
        } else if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
