package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderMeaningTest {

    @Test
    void everyHeaderOfTheHandshakeIsExplainedInASentence() {
        for (String name : new String[] {
            "Host",
            "Upgrade",
            "Connection",
            "Origin",
            "Sec-WebSocket-Key",
            "Sec-WebSocket-Version",
            "Sec-WebSocket-Protocol",
            "Sec-WebSocket-Extensions",
            "Sec-WebSocket-Accept"
        }) {
            assertThat(HeaderMeaning.of(name).orElseThrow()).matches("[A-Z].*\\.");
        }
    }

    @Test
    void caseDoesNotCount() {
        assertThat(HeaderMeaning.of("sec-websocket-KEY")).isEqualTo(HeaderMeaning.of("Sec-WebSocket-Key"));
    }

    @Test
    void anUnknownHeaderHasNoMeaning() {
        assertThat(HeaderMeaning.of("X-Unheard-Of")).isEmpty();
    }
}
