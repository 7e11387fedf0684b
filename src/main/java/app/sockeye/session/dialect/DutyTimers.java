package app.sockeye.session.dialect;

import app.sockeye.dialect.duty.DutyChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/** What duties of one connection are to do later. Not thread-safe. */
final class DutyTimers {
    /** Number of timers that may wait; further ones never come. */
    private static final int MOST = 1000;

    private final PriorityQueue<Due> waiting = new PriorityQueue<>(Comparator.comparingLong(due -> due.nanos));

    /** Something that is to happen at a time. */
    private static final class Due {
        private final long nanos;
        private final Runnable action;

        Due(long nanos, Runnable action) {
            this.nanos = nanos;
            this.action = action;
        }
    }

    /** @param now {@link System#nanoTime()}, counted from some time in this run */
    DutyChannel.Timer after(Duration delay, long now, Runnable action) {
        Due due = new Due(now + delay.toNanos(), action);
        if (waiting.size() < MOST) {
            waiting.add(due);
        }
        return () -> waiting.remove(due);
    }

    /** When the next is due; empty if none is. */
    OptionalLong next() {
        return waiting.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waiting.peek().nanos);
    }

    /** Does what is due. */
    void run(long now) {
        while (!waiting.isEmpty() && waiting.peek().nanos <= now) {
            waiting.poll().action.run();
        }
    }

    /** Nothing of it happens any more. */
    void clear() {
        waiting.clear();
    }
}
