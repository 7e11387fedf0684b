package app.sockeye.ui.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogScaleTest {
    @ParameterizedTest
    @CsvSource({"1000000, 43000000", "1800000, 2000000", "5, 7", "999, 1e9", "1000, 1e14"})
    void allValuesLieBetweenTheLines(double least, double most) {
        LogScale scale = LogScale.of(least, most);
        assertThat(scale.line(0)).isLessThanOrEqualTo(least);
        assertThat(scale.line(LogScale.STEPS)).isGreaterThanOrEqualTo(Math.min(most, 1e15));
        assertThat(scale.part(least)).isBetween(0.0, 1.0);
        assertThat(scale.part(most)).isBetween(scale.part(least), 1.0);
    }

    @Test
    void equalRatiosAreEquallyFarApart() {
        LogScale scale = LogScale.of(1e6, 43e6);
        assertThat(scale.line(1)).isCloseTo(8e6, within(1.0));
        assertThat(scale.part(8e6)).isCloseTo(0.5, within(1e-9));
        assertThat(scale.part(64e6)).isCloseTo(1, within(1e-9));
        assertThat(scale.part(1)).isZero();
    }
}
