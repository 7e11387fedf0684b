package app.sockeye.dialect.registry;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.preset.ConnectPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all dialects say of one connection. */
class DialectAdviceTest {
    private static List<String> advice(String url, String... subprotocols) {
        ConnectPlan plan = new ConnectPlan(url, List.of(subprotocols), List.of(), List.of());
        return Dialects.ALL.stream()
                .flatMap(dialect -> dialect.advice(plan).stream())
                .toList();
    }

    @Test
    void anAddressThatNamesNoDialectIsNothingToCheck() {
        assertThat(advice("ws://127.0.0.1:8080/echo")).isEmpty();
        assertThat(advice("wss://example.org")).isEmpty();
        assertThat(advice("wss://example.org/ws?token=1", "chat.v1")).isEmpty();
        assertThat(advice("wss://example.org/gossip/sipped")).isEmpty();
    }

    @Test
    void addressesOfXmppAndSipAskForTheirSubprotocols() {
        assertThat(advice("wss://example.org/xmpp-websocket"))
                .singleElement()
                .asString()
                .contains("xmpp: offer it");
        assertThat(advice("wss://example.org/xmpp-websocket", "xmpp")).isEmpty();
        assertThat(advice("wss://example.org/sip")).singleElement().asString().contains("sip: offer it");
        assertThat(advice("wss://example.org/sip", "sip")).isEmpty();
    }
}
