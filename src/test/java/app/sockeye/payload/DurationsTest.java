package app.sockeye.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "850000, 850 µs",
        "1800000, 1.8 ms",
        "18000000, 18 ms",
        "999400000, 999 ms",
        "1240000000, 1.24 s",
        "125000000000, 00:02:05"
    })
    void shortOnesKeepTheirPrecision(long nanos, String text) {
        assertThat(Durations.brief(nanos)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"999999999, 00:00:00", "872000000000, 00:14:32", "446400000000000, 124:00:00"})
    void theClockCountsWholeSeconds(long nanos, String text) {
        assertThat(Durations.clock(nanos)).isEqualTo(text);
    }
}
