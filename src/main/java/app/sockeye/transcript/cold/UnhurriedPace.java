package app.sockeye.transcript.cold;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The pace of work that can wait: it takes at most half of one core, and rests while much is being recorded, which needs
 * the cores and the disk. Belongs to the thread that works.
 */
public final class UnhurriedPace implements BooleanSupplier {
    /** Bytes in a second from which recording counts as much: about 60,000 short messages. */
    static final long MUCH = 8 << 20;

    /** Static because the machine is shared by all recordings of the process. */
    private static final LongAdder RECORDED = new LongAdder();

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** A longer time between two calls was not spent working. */
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final BooleanSupplier stopped;
    private long resumedAt = System.nanoTime();
    private long lookedAt = resumedAt;
    private long recorded = RECORDED.sum();
    private boolean busy;

    /** @param stopped asked at each call */
    public UnhurriedPace(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    /** Tells that something was recorded. Any thread; takes no time. */
    public static void recorded(long bytes) {
        RECORDED.add(bytes);
    }

    /** Waits as long as the work should rest; returns false when it is to stop. */
    @Override
    public boolean getAsBoolean() {
        LockSupport.parkNanos(Math.min(LONGEST_REST_NANOS, System.nanoTime() - resumedAt));
        look();
        while (busy && !stopped.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_NANOS);
            look();
        }
        resumedAt = System.nanoTime();
        return !stopped.getAsBoolean();
    }

    private void look() {
        long now = System.nanoTime();
        if (now - lookedAt >= LOOK_NANOS) {
            long sum = RECORDED.sum();
            busy = isMuch(sum - recorded, now - lookedAt);
            recorded = sum;
            lookedAt = now;
        }
    }

    /** Whether so many bytes in so many ns are too many to work beside them. */
    static boolean isMuch(long bytes, long nanos) {
        return bytes > (double) MUCH * nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
