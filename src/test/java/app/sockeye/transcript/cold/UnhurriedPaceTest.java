package app.sockeye.transcript.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class UnhurriedPaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void muchIsTheRateAndNotTheAmount() {
        assertThat(UnhurriedPace.isMuch(UnhurriedPace.MUCH, SECOND)).isFalse();
        assertThat(UnhurriedPace.isMuch(UnhurriedPace.MUCH + 1, SECOND)).isTrue();
        assertThat(UnhurriedPace.isMuch(UnhurriedPace.MUCH / 2, SECOND / 4)).isTrue();
        assertThat(UnhurriedPace.isMuch(0, SECOND)).isFalse();
    }

    @Test
    void itGoesOnUntilItIsStopped() {
        AtomicBoolean stopped = new AtomicBoolean();
        UnhurriedPace pace = new UnhurriedPace(stopped::get);
        assertThat(pace.getAsBoolean()).isTrue();
        stopped.set(true);
        assertThat(pace.getAsBoolean()).isFalse();
    }

    @Test
    void itRestsWhileMuchIsRecordedAndCanBeStoppedThen() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicBoolean flood = new AtomicBoolean(true);
        CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> {
            while (flood.get()) {
                UnhurriedPace.recorded(1 << 20);
            }
        });
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            UnhurriedPace pace = new UnhurriedPace(stopped::get);
            while (pace.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
        stopped.set(true);
        work.get(1, TimeUnit.MINUTES);
        flood.set(false);
        recording.get(1, TimeUnit.MINUTES);
    }
}
