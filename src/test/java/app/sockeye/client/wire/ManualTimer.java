package app.sockeye.client.wire;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs what it was given, the oldest first, when it is told that the time is over. */
final class ManualTimer extends ScheduledThreadPoolExecutor {
    final Queue<Runnable> waiting = new ArrayDeque<>();

    ManualTimer() {
        super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
        waiting.add(action);
        return super.schedule(() -> {}, 0, unit);
    }

    void expire() {
        waiting.remove().run();
    }
}
