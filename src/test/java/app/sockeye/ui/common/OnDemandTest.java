package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnDemandTest {
    private final AtomicInteger making = new AtomicInteger();
    private final OnDemand<Integer> part = new OnDemand<>(making::incrementAndGet);

    @Test
    void nothingIsMadeUnlessItIsAskedFor() {
        assertThat(part.made()).isEmpty();
        assertThat(making).hasValue(0);
    }

    @Test
    void itIsMadeOnce() {
        assertThat(part.get()).isEqualTo(1);
        assertThat(part.get()).isEqualTo(1);
        assertThat(part.made()).contains(1);
    }

    @Test
    void whatCouldNotBeMadeIsMadeTheNextTime() {
        OnDemand<Integer> failing = new OnDemand<>(() -> {
            if (making.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return making.get();
        });
        assertThatThrownBy(failing::get).isInstanceOf(IllegalStateException.class);
        assertThat(failing.made()).isEmpty();
        assertThat(failing.get()).isEqualTo(2);
    }
}
