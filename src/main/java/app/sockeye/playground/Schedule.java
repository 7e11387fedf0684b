package app.sockeye.playground;

import app.sockeye.server.Peer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Paces a loop at a steady rate. Used by one thread. */
final class Schedule {
    private final long nanosBetween;
    private long next = System.nanoTime();

    Schedule(long nanosBetween) {
        this.nanosBetween = nanosBetween;
    }

    /**
     * Flushes what was sent and waits for the next turn; returns at once, without flushing, where that is already due.
     */
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
