package app.sockeye.dialect.actioncable;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.JsonServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionCableDialectTest extends ConversationTests {
    private final ActionCableDialect dialect = new ActionCableDialect();
    private final SpokenForms forms = new SpokenForms(dialect, "ws://h/cable", "actioncable-v1-json");

    ActionCableDialectTest() {
        super(new ActionCableDialect(), "actioncable");
    }

    @Test
    void eachFormIsReadAsWritten() throws FormException {
        assertThat(forms.sent("subscribe", Map.of("channel", "Chat", "params", "{\"room\":\"1\"}")))
                .containsExactly("Subscribe Chat | room 1 ~ request s {\"channel\":\"Chat\",\"room\":\"1\"}");
        assertThat(forms.sent("perform", Map.of("channel", "Chat", "action", "say", "data", "{\"t\":\"\\\"\"}")))
                .containsExactly("Perform Chat#say | {\"action\":\"say\",\"t\":\"\\\"\"}");
        assertThat(forms.sent("unsubscribe", Map.of("identifier", "{\"room\":1, \"channel\":\"Chat\"}")))
                .containsExactly("Unsubscribe Chat | room 1");
        assertThat(forms.text("subscribe", Map.of("channel", "C")))
                .isEqualTo("{\"command\":\"subscribe\",\"identifier\":\"{\\\"channel\\\":\\\"C\\\"}\"}");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(forms.wrong("subscribe", Map.of())).isEqualTo("channel");
        assertThat(forms.wrong("subscribe", Map.of("channel", "C", "params", "1")))
                .isEqualTo("params");
        assertThat(forms.wrong("perform", Map.of("channel", "C"))).isEqualTo("action");
        assertThat(forms.wrong("perform", Map.of("channel", "C", "action", "a", "data", "[]")))
                .isEqualTo("data");
    }

    @Test
    void aSubscriptionIsUsedByItsExactIdentifier() throws FormException {
        String confirmed = "{\"identifier\":\"{ \\\"channel\\\":\\\"C\\\"}\",\"type\":\"confirm_subscription\"}";
        List<SuggestedReply> replies = forms.replies(confirmed);
        assertThat(forms.text(replies.get(1).form()))
                .isEqualTo("{\"command\":\"unsubscribe\",\"identifier\":\"{ \\\"channel\\\":\\\"C\\\"}\"}");
        assertThat(forms.replies("{\"type\":\"welcome\"}")).isEmpty();
    }

    @Test
    void thePresetHasSubprotocolAndOrigin() throws FormException {
        ConnectPlan plan = SpokenForms.plan(dialect, "actioncable", Map.of("url", "wss://h:1", "channel", "C"));
        assertThat(plan.url()).isEqualTo("wss://h:1/cable");
        assertThat(plan.subprotocols()).startsWith("actioncable-v1-json");
        assertThat(plan.header("origin")).contains("https://h:1");
        assertThat(plan.opening()).hasSize(1);
        assertThat(dialect.advice(new ConnectPlan("ws://h/cable", List.of(), List.of(), List.of())))
                .containsExactly(CableTexts.OFFER, CableTexts.ORIGIN);
        assertThat(dialect.advice(new ConnectPlan("ws://h/x", List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void aConversationIsSpoken() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "actioncable");
                SpokenSocket socket = server.connect("actioncable", Map.of("channel", "Chat"), true)) {
            socket.await("< Welcome");
            socket.await("< Confirm subscription Chat");
            socket.send(new FilledForm("perform", Map.of("channel", "Chat", "action", "say", "data", "{\"n\":1}")));
            assertThat(socket.await("< Message")).isEqualTo("< Message Chat | {\"action\":\"say\",\"n\":1}");
            socket.send(new FilledForm("subscribe", Map.of("channel", "Secret")));
            socket.await("< Reject subscription Secret");
        }
    }
}
