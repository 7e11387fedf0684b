package app.sockeye.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8InputTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a?b", "grüße?", "😀", "\0\u2028"})
    void aTextIsItsUtf8(String text) {
        assertThat(((InputBytes) Utf8Input.parse(text)).bytes()).isEqualTo(text.getBytes(UTF_8));
    }

    @Test
    void anUnpairedSurrogateIsNeverReplaced() {
        assertThat(Utf8Input.parse("ab\ud800c"))
                .isInstanceOfSatisfying(
                        InputError.class, error -> assertThat(error.position()).isEqualTo(2));
        assertThat(Utf8Input.parse("?\udc00"))
                .isInstanceOfSatisfying(
                        InputError.class, error -> assertThat(error.position()).isEqualTo(1));
    }
}
