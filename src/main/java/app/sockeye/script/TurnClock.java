package app.sockeye.script;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a script's thread: when a turn has used its time, or when the script is closed. It counts processor time,
 * so that a script is not stopped because the computer was busy with something else. The thread is never interrupted
 * while it is in a function of the host, as that would close a file that the function writes.
 */
final class TurnClock {
    private static final ScheduledThreadPoolExecutor WATCH = watch();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread thread;
    /** Guarded by this. */
    private Future<?> alarm;
    /** Guarded by this. */
    private boolean isExceeded;
    /** Guarded by this, as are those below. */
    private boolean isInHost;

    private boolean isDue;
    private boolean isOver;

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
            interrupt();
        }
    }

    /** Interrupts the thread, at the end of the host's function where it is in one. */
    synchronized void interrupt() {
        if (isInHost) {
            isDue = true;
        } else if (!isOver) {
            thread.interrupt();
        }
    }

    /** The thread is in a function of the host now. */
    synchronized void enterHost() {
        isInHost = true;
    }

    synchronized void leaveHost() {
        isInHost = false;
        if (isDue) {
            thread.interrupt();
        }
    }

    /** Interrupts the thread never again, and takes back that it was; called by the thread itself. */
    synchronized void over() {
        end();
        isOver = true;
        isInHost = false;
        Thread.interrupted();
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
