package app.sockeye.ui.inspector.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {

    @ParameterizedTest
    @CsvSource({
        "Authorization, true",
        "cookie, true",
        "Set-Cookie, true",
        "X-Api-Key, true",
        "Sec-WebSocket-Key, false",
        "Upgrade, false",
        "Cipher suite, false"
    })
    void valuesThatGiveAccessAreSecret(String name, boolean secret) {
        assertThat(new Fact(name, "x").isSecret()).isEqualTo(secret);
    }
}
