package app.sockeye.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "18432, 18.4 kB",
        "99949, 99.9 kB",
        "99950, 100 kB",
        "999499, 999 kB",
        "999500, 1.0 MB",
        "248000000, 248 MB",
        "9223372036854775807, 9.2 EB"
    })
    void sizesAreDecimal(long bytes, String text) {
        assertThat(ByteSize.format(bytes)).isEqualTo(text);
    }

    @Test
    void bytesAreSaidInWords() {
        assertThat(ByteSize.spoken(125)).isEqualTo("125 bytes");
        assertThat(ByteSize.spoken(1)).isEqualTo("1 byte");
        assertThat(ByteSize.spoken(18432)).isEqualTo("18.4 kB");
    }
}
