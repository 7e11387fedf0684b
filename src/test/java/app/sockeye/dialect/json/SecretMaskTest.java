package app.sockeye.dialect.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretMaskTest {
    private static String shown(String json, int limit) {
        return SecretMask.preview(JsonSlice.of(json).orElseThrow(), limit);
    }

    @Test
    void secretsAreDots() {
        assertThat(shown("{\"token\":\"t0k\", \"n\":1}", 100)).isEqualTo("{\"token\":\"••••\",\"n\":1}");
        assertThat(shown("{\"apiKey\":\"x\",\"long\":\"yyyyyyyyyyyy\"}", 20))
                .isEqualTo("{\"apiKey\":\"••••\",\"lo…")
                .doesNotContain("x");
    }

    @Test
    void allElseIsShownAsItStands() {
        assertThat(shown("{ \"n\" :1}", 100)).isEqualTo("{ \"n\" :1}");
        assertThat(shown("\"text\"", 100)).isEqualTo("\"text\"");
        assertThat(shown("{\"token\":7}", 100)).isEqualTo("{\"token\":7}");
    }

    @Test
    void secretsOfAQueryAreDots() {
        assertThat(SecretMask.query("token=x&room=1&b")).isEqualTo("token=••••&room=1&b");
        assertThat(SecretMask.query("")).isEmpty();
    }
}
