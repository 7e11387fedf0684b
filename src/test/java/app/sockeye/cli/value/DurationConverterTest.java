package app.sockeye.cli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {
    private final DurationConverter converter = new DurationConverter();

    @ParameterizedTest
    @CsvSource({"5, PT5S", "0.5s, PT0.5S", "500ms, PT0.5S", "2m, PT2M", "0, PT0S", "99999999m, PT99999999M"})
    void unitsAreSecondsUnlessGiven(String text, Duration duration) {
        assertThat(converter.convert(text)).isEqualTo(duration);
    }

    @Test
    void theLongestTimesFitNanoseconds() {
        assertThat(converter.convert("99999999m").toNanos()).isPositive();
        assertThat(converter.convert("forever").toNanos()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1h", "1e3", "s", "1 s", "999999999"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> converter.convert(text)).isInstanceOf(TypeConversionException.class);
    }
}
