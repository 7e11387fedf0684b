package app.sockeye.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Gives memory back to the system when the program rests after its start, and later after it was busy: Java does so only
 * when it collects garbage, which it does only when it needs room. Asked every few seconds, by one thread.
 */
final class HeapRest implements Runnable {
    private static final System.Logger LOG = System.getLogger(HeapRest.class.getName());
    /** How long the program rests before. */
    static final long REST_NANOS = TimeUnit.SECONDS.toNanos(20);
    /** After the start, a smaller heap is left alone. */
    static final long LEAST_BYTES = 96L << 20;
    /** Part of one processor's time above which the program is busy. */
    private static final double BUSY = 0.1;

    private final LongSupplier clock;
    private final LongSupplier processorNanos;
    private final LongSupplier heapBytes;
    private final Runnable collect;
    private long looked;
    private long processorAt;
    private long restsSince;
    /** Whether it was busy since memory was given back. */
    private boolean owes = true;

    private boolean started;

    /** The heap of this process. */
    static HeapRest ofProcess() {
        return new HeapRest(
                System::nanoTime,
                () -> ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime(),
                () -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted(),
                HeapRest::giveBack);
    }

    /** Gives back nearly all; from then on Java keeps a fifth of what is used free, rather than more than twice of it. */
    private static void giveBack() {
        keepFree(2, 5);
        System.gc();
        keepFree(10, 20);
    }

    /** Percentages of the heap. */
    private static void keepFree(int least, int most) {
        HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            // One that would be above the other is refused.
            options.setVMOption("MinHeapFreeRatio", "0");
            options.setVMOption("MaxHeapFreeRatio", String.valueOf(most));
            options.setVMOption("MinHeapFreeRatio", String.valueOf(least));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "This Java has no such options", e);
        }
    }

    /**
     * @param clock in ns
     * @param processorNanos the processor time that the process has used
     * @param heapBytes what the heap takes of the system's memory
     */
    HeapRest(LongSupplier clock, LongSupplier processorNanos, LongSupplier heapBytes, Runnable collect) {
        this.clock = clock;
        this.processorNanos = processorNanos;
        this.heapBytes = heapBytes;
        this.collect = collect;
        restsSince = clock.getAsLong();
        looked = restsSince;
    }

    @Override
    public void run() {
        long now = clock.getAsLong();
        long processor = processorNanos.getAsLong();
        boolean busy = processor - processorAt > BUSY * (now - looked);
        looked = now;
        processorAt = processor;
        if (busy) {
            restsSince = now;
            owes = true;
        } else if (owes && now - restsSince >= REST_NANOS) {
            owes = false;
            // What the start left is a part of a small heap that counts.
            if (!started || heapBytes.getAsLong() > LEAST_BYTES) {
                started = true;
                collect.run();
            }
        }
    }
}
