package app.sockeye.ui.log.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.log.look.TimeMode;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RowTimeTest {
    private static final long MILLI = 1_000_000;

    private final RowTime time = new RowTime(Instant.parse("2026-11-22T14:27:24.354Z"), ZoneId.of("Europe/Berlin"));

    @Test
    void clockIsTheZonesToTheMillisecond() {
        assertThat(time.format(TimeMode.CLOCK, 646 * MILLI, 0)).isEqualTo("15:27:25.000");
    }

    @Test
    void sinceStartCountsHoursOn() {
        assertThat(time.format(TimeMode.SINCE_START, 12_345 * MILLI, 0)).isEqualTo("00:00:12.345");
        assertThat(time.format(TimeMode.SINCE_START, 360_000_007 * MILLI, 0)).isEqualTo("100:00:00.007");
    }

    @Test
    void sincePreviousIsTheGap() {
        assertThat(time.format(TimeMode.SINCE_PREVIOUS, 55 * MILLI, 37 * MILLI)).isEqualTo("+18 ms");
    }
}
