package app.sockeye.client.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectRulesTest {

    @Test
    void aHeaderNameIsAToken() {
        assertThat(ConnectRules.complaintAboutHeaderName("X-Ok_1")).isEmpty();
        assertThat(ConnectRules.complaintAboutHeaderName("")).isPresent();
        assertThat(ConnectRules.complaintAboutHeaderName("a b")).isPresent();
        assertThat(ConnectRules.complaintAboutHeaderName("a:")).isPresent();
    }

    @Test
    void aHeaderValueHasNoLineBreakAndIsNotRepeatedInTheComplaint() {
        assertThat(ConnectRules.complaintAboutHeaderValue("X", "a\tb é")).isEmpty();
        assertThat(ConnectRules.complaintAboutHeaderValue("X", "secret\n"))
                .hasValueSatisfying(c -> assertThat(c).contains("X").doesNotContain("secret"));
        assertThat(ConnectRules.complaintAboutHeaderValue("X", "€")).isPresent();
    }

    @Test
    void subprotocolsAreTokensAndDiffer() {
        assertThat(ConnectRules.complaintAboutSubprotocols(List.of("v1.chat", "v2.chat")))
                .isEmpty();
        assertThat(ConnectRules.complaintAboutSubprotocols(List.of("a b"))).isPresent();
        assertThat(ConnectRules.complaintAboutSubprotocols(List.of("a", "a"))).isPresent();
    }

    @Test
    void aTimeoutIsLongerThanNothing() {
        assertThat(ConnectRules.complaintAboutTimeout("close", Duration.ofMillis(1)))
                .isEmpty();
        assertThat(ConnectRules.complaintAboutTimeout("close", Duration.ZERO)).isPresent();
    }
}
