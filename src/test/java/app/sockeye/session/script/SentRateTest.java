package app.sockeye.session.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SentRateTest {
    private long now;
    private final SentRate rate = new SentRate(() -> now);

    @Test
    void aSecondHasSoManyMessages() {
        for (int i = 0; i < SentRate.MOST_PER_SECOND; i++) {
            assertThat(rate.take()).isTrue();
        }
        assertThat(rate.take()).isFalse();
        now = TimeUnit.SECONDS.toNanos(1);
        assertThat(rate.take()).isTrue();
    }
}
