package app.sockeye.session.repeat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** The rate at which a count has grown within about the last second. Belongs to one thread. */
public final class RateMeter {
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double NANOS = 1e9;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, double count) {}

    /** The count at a time, both never less than before; best a few times a second. */
    public void add(long nanos, double count) {
        samples.addLast(new Sample(nanos, count));
        while (samples.size() > 2 && nanos - samples.peekFirst().nanos > WINDOW_NANOS) {
            samples.removeFirst();
        }
    }

    /** Per second; 0 before the second sample. */
    public double perSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.peekFirst();
        Sample last = samples.peekLast();
        long time = last.nanos - first.nanos;
        return time == 0 ? 0 : (last.count - first.count) * NANOS / time;
    }
}
