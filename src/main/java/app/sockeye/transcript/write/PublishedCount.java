package app.sockeye.transcript.write;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The number of published entries; threads can wait until it grows. While nobody waits, publishing costs one volatile
 * write.
 */
public final class PublishedCount {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicInteger waiting = new AtomicInteger();
    /** Written by the publishing thread; only one publishes at a time. */
    private volatile long count;

    /** How many are published. Any thread. */
    public long count() {
        return count;
    }

    /** Publishes more, and wakes who waits for them. Only by the writing thread. */
    public void publish(long newCount) {
        count = newCount;
        // A waiter announces itself before it looks at the count, so one of the two sees the other.
        if (waiting.get() > 0) {
            wake();
        }
    }

    /** Makes waiting threads check whether they should stop. */
    public void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more than {@code known} are published, {@code stopped} returns true or the time is over. */
    public void awaitBeyond(long known, BooleanSupplier stopped, long timeoutNanos) throws InterruptedException {
        lock.lockInterruptibly();
        waiting.incrementAndGet();
        try {
            long left = timeoutNanos;
            while (count <= known && !stopped.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            waiting.decrementAndGet();
            lock.unlock();
        }
    }
}
