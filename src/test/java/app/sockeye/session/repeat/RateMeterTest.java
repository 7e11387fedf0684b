package app.sockeye.session.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateMeterTest {
    private static final long MILLI = 1_000_000;

    @Test
    void theRateIsThatOfTheLastSecond() {
        RateMeter meter = new RateMeter();
        assertThat(meter.perSecond()).isZero();
        for (int i = 0; i <= 8; i++) {
            meter.add(i * 250 * MILLI, 250.0 * i);
        }
        assertThat(meter.perSecond()).isCloseTo(1000, within(0.1));
        for (int i = 1; i <= 5; i++) {
            meter.add((2000 + i * 250) * MILLI, 2000);
        }
        assertThat(meter.perSecond()).isZero();
    }
}
