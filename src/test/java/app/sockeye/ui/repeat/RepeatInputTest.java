package app.sockeye.ui.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatInputTest {
    @ParameterizedTest
    @CsvSource({"'1,000', 1000", "1k, 1000", "'2.5', 2.5", "10/s, 10", "'10 000', 10000", "1_000_000, 1000000"})
    void aRateIsANumberWithOrWithoutAUnit(String text, double perSecond) {
        assertThat(RepeatInput.rate(text)).contains(perSecond);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "a",
                "1e3",
                "20m",
                "0.000001",
                "1.2.3",
                "10 ms",
                "1000000000000000000000000000000000"
            })
    void whatIsNoRateIsRefused(String text) {
        assertThat(RepeatInput.rate(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 60000", "60 s, 60000", "200ms, 200", "5 min, 300000", "1.5 s, 1500", "2 h, 7200000", "0, 0"})
    void aTimeWithoutAUnitIsInSeconds(String text, long millis) {
        assertThat(RepeatInput.time(text)).contains(Duration.ofMillis(millis));
    }

    @Test
    void aCountIsWholeAndPositive() {
        assertThat(RepeatInput.count("60,000")).contains(60_000L);
        assertThat(RepeatInput.count("2k")).contains(2_000L);
        assertThat(RepeatInput.count("1.5")).isEmpty();
        assertThat(RepeatInput.count("0")).isEmpty();
        assertThat(RepeatInput.count("99999999999999999999")).isEmpty();
        assertThat(RepeatInput.time("400 days")).isEmpty();
        assertThat(RepeatInput.time("9000 h")).isEmpty();
    }
}
