package app.sockeye.script;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a script's thread when a turn has used its time. It counts processor time, so that a script is not stopped
 * because the computer was busy with something else.
 */
final class TurnClock {
    private static final ScheduledThreadPoolExecutor WATCH = watch();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread thread;
    /** Guarded by this. */
    private Future<?> alarm;
    /** Guarded by this. */
    private boolean isExceeded;

    private long limit;
    private long began;

    /** @param thread the script's, which must be the caller's of {@link #begin} and {@link #end} */
    TurnClock(Thread thread) {
        this.thread = thread;
    }

    synchronized void begin(Duration most) {
        limit = most.toNanos();
        began = used();
        alarm = WATCH.schedule(this::look, limit, TimeUnit.NANOSECONDS);
    }

    /** Ends the turn, if one has begun. */
    synchronized void end() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    /** Whether a turn took longer than it may; the thread was interrupted then. */
    synchronized boolean isExceeded() {
        return isExceeded;
    }

    private synchronized void look() {
        if (alarm == null) {
            return;
        }
        long left = limit - (used() - began);
        if (left > 0) {
            alarm = WATCH.schedule(this::look, Math.max(left, 1_000_000), TimeUnit.NANOSECONDS);
        } else {
            isExceeded = true;
            thread.interrupt();
        }
    }

    private long used() {
        long time = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : -1;
        return time < 0 ? System.nanoTime() : time;
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread clock = new Thread(task, "script-clock");
            clock.setDaemon(true);
            return clock;
        });
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }
}
