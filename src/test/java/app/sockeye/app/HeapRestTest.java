package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapRestTest {
    private static final long STEP = HeapRest.REST_NANOS / 4;

    private long now;
    private long processor;
    private long heap = 2 * HeapRest.LEAST_BYTES;
    private int collected;

    private final HeapRest rest = new HeapRest(() -> now, () -> processor, () -> heap, () -> collected++);

    private void pass(int steps, double busy) {
        for (int i = 0; i < steps; i++) {
            now += STEP;
            processor += (long) (busy * STEP);
            rest.run();
        }
    }

    @Test
    void memoryIsGivenBackOnceAfterWork() {
        pass(10, 1);
        assertThat(collected).isZero();
        pass(3, 0.01);
        assertThat(collected).isZero();
        pass(1, 0.01);
        assertThat(collected).isEqualTo(1);
        pass(100, 0.01);
        assertThat(collected).isEqualTo(1);
        pass(1, 0.5);
        pass(4, 0);
        assertThat(collected).isEqualTo(2);
    }

    @Test
    void workInBetweenPutsItOff() {
        for (int i = 0; i < 10; i++) {
            pass(3, 0);
            pass(1, 1);
        }
        assertThat(collected).isZero();
    }

    @Test
    void aSmallHeapIsLeftAloneButForWhatTheStartLeft() {
        heap = HeapRest.LEAST_BYTES;
        pass(20, 0);
        assertThat(collected).isEqualTo(1);
        pass(1, 1);
        pass(20, 0);
        assertThat(collected).isEqualTo(1);
    }
}
