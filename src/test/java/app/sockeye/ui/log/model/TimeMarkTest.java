package app.sockeye.ui.log.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.words.LogTexts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimeMarkTest {
    private static final long[] TIMES = {100, 200, 300, 1000};

    private static TimeMark nearest(Rows rows, long nanos) {
        return TimeMark.nearest(rows, entry -> TIMES[(int) entry], TimeMarkTest::firstAt, nanos)
                .orElseThrow();
    }

    private static long firstAt(long nanos) {
        int found = Arrays.binarySearch(TIMES, nanos);
        return found < 0 ? -found - 1 : found;
    }

    @Test
    void entryNearestInTimeIsMarked() {
        Rows all = Rows.all(this, 0, TIMES.length);
        assertThat(nearest(all, 290)).isEqualTo(new TimeMark(2, 10));
        assertThat(nearest(all, 210)).isEqualTo(new TimeMark(1, -10));
        assertThat(nearest(all, 300)).isEqualTo(new TimeMark(2, 0));
        assertThat(nearest(all, 250)).isEqualTo(new TimeMark(1, -50));
        assertThat(nearest(all, 0)).isEqualTo(new TimeMark(0, 100));
        assertThat(nearest(all, 9000)).isEqualTo(new TimeMark(3, -8000));
    }

    @Test
    void rowsThatAreNotShownAreNotMarked() {
        assertThat(nearest(Rows.all(this, 2, TIMES.length), 110)).isEqualTo(new TimeMark(2, 190));
        assertThat(TimeMark.nearest(Rows.NONE, entry -> 0, nanos -> 0, 5)).isEmpty();
    }

    @Test
    void distanceIsToldInWords() {
        assertThat(LogTexts.apart(-2_000_000)).isEqualTo("2.0 ms before");
        assertThat(LogTexts.apart(31_000_000)).isEqualTo("31 ms after");
        assertThat(LogTexts.apart(-40)).isEqualTo("at the same time");
    }
}
