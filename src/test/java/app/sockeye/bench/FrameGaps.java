package app.sockeye.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;

/** Notes the time between each of the window's frames and the one before. */
final class FrameGaps extends AnimationTimer {
    /** A minute's worth and more. */
    private static final int MOST_FRAMES = 6000;

    /** Written by the JavaFX thread below {@link #count}. */
    private final long[] gaps = new long[MOST_FRAMES];

    private final AtomicInteger count = new AtomicInteger();
    /** Belongs to the JavaFX thread. */
    private long last;

    private FrameGaps() {}

    /** From the window's next frame on. */
    static FrameGaps begin() {
        FrameGaps gaps = BenchWindow.onFx(FrameGaps::new);
        gaps.start();
        return gaps;
    }

    @Override
    public void handle(long now) {
        long real = System.nanoTime();
        if (last != 0 && count.get() < MOST_FRAMES) {
            gaps[count.get()] = real - last;
            count.incrementAndGet();
        }
        last = real;
    }

    /** Prints what was noted, as figures that begin with a prefix. */
    void tell(String prefix) {
        stop();
        long[] noted = Arrays.copyOf(gaps, count.get());
        System.out.println(prefix + "fps="
                + noted.length * BenchUnits.SECOND / Arrays.stream(noted).sum());
        Arrays.sort(noted);
        System.out.println(prefix + "p99=" + noted[noted.length * 99 / 100]);
        System.out.println(prefix + "longest=" + noted[noted.length - 1]);
    }
}
