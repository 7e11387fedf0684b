package app.sockeye.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetInputTest {

    @ParameterizedTest
    @CsvSource({"500, 500", "0x1F4, 500", "1f4h, 500", "' 1_000 ', 1000", "+16, 116", "-16, 84", "-0x10, 84", "-500, 0"
    })
    void offsetsAreDecimalHexadecimalOrRelative(String typed, long offset) {
        assertThat(OffsetInput.parse(typed, 100)).hasValue(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1f4", "0x", "--1", "99999999999999999999"})
    void anythingElseIsNone(String typed) {
        assertThat(OffsetInput.parse(typed, 0)).isEmpty();
    }

    @Test
    void itNeverGoesBelowTheFirstByte() {
        assertThat(OffsetInput.parse("-1", 0)).hasValue(0);
    }
}
