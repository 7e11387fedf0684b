package app.sockeye.ui.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeInputTest {
    @Test
    void timesAreRead() {
        assertThat(TimeInput.parse("200 ms")).contains(Duration.ofMillis(200));
        assertThat(TimeInput.parse("1.5s")).contains(Duration.ofMillis(1500));
        assertThat(TimeInput.parse(" 2 MIN ")).contains(Duration.ofMinutes(2));
        assertThat(TimeInput.parse("5")).contains(Duration.ofSeconds(5));
    }

    @Test
    void otherTextsAreNone() {
        assertThat(TimeInput.parse("")).isEmpty();
        assertThat(TimeInput.parse("soon")).isEmpty();
        assertThat(TimeInput.parse("-1 s")).isEmpty();
        assertThat(TimeInput.parse("1 h")).isEmpty();
        assertThat(TimeInput.parse("9999999999 s")).isEmpty();
    }
}
