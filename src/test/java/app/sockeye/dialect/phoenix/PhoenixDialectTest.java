package app.sockeye.dialect.phoenix;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.JsonServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.preset.ConnectPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoenixDialectTest extends ConversationTests {
    private final PhoenixDialect dialect = new PhoenixDialect();
    private final SpokenForms forms = new SpokenForms(dialect, "ws://h/socket/websocket?vsn=2.0.0", "");
    private final SpokenForms old = new SpokenForms(dialect, "ws://h/socket/websocket", "");

    PhoenixDialectTest() {
        super(new PhoenixDialect(), "phoenix2", "phoenix1");
    }

    @Test
    void eachFormIsReadAsWritten() throws FormException {
        assertThat(forms.sent("join", Map.of("topic", "a:1", "payload", "{\"n\":1}")))
                .containsExactly("Join a:1 | {\"n\":1} ~ request s 1");
        assertThat(forms.text("push", Map.of("topic", "a:1", "event", "e\"", "payload", "{\"n\":1}")))
                .isEqualTo("[\"1\",\"2\",\"a:1\",\"e\\\"\",{\"n\":1}]");
        assertThat(forms.sent("push", Map.of("topic", "b", "event", "e", "ref", "9", "join_ref", "4")))
                .containsExactly("Push e | b ~ request s 9");
        assertThat(forms.sent("push", Map.of("topic", "a:1", "event", "e", "payload", "hex: 00 ff")))
                .containsExactly("Push e | a:1 2 B ~ request s 10");
        assertThat(forms.sent("leave", Map.of("topic", "a:1"))).containsExactly("Leave a:1 ~ request s 11");
        assertThat(forms.sent("heartbeat", Map.of())).containsExactly("Heartbeat ~ request s 12");
        assertThat(old.text("push", Map.of("topic", "a", "event", "e")))
                .isEqualTo("{\"topic\":\"a\",\"event\":\"e\",\"payload\":{},\"ref\":\"1\"}");
        assertThat(old.reader().title()).isEqualTo("Phoenix 1");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(forms.wrong("join", Map.of())).isEqualTo("topic");
        assertThat(forms.wrong("join", Map.of("topic", "a", "payload", "[]"))).isEqualTo("payload");
        assertThat(forms.wrong("push", Map.of("topic", "a"))).isEqualTo("event");
        assertThat(forms.wrong("push", Map.of("topic", "a", "event", "e", "payload", "x")))
                .isEqualTo("payload");
        assertThat(forms.wrong("push", Map.of("topic", "a", "event", "e".repeat(256), "payload", "hex:00")))
                .isEqualTo("event");
        assertThat(old.wrong("push", Map.of("topic", "a", "event", "e", "payload", "hex:00")))
                .isEqualTo("payload");
    }

    @Test
    void heartbeatsAreSentEach30Seconds() throws FormException {
        forms.sent("join", Map.of("topic", "a"));
        forms.duties().pass(Duration.ofSeconds(61));
        assertThat(forms.duties().sent())
                .containsExactly(
                        "[null,\"h1\",\"phoenix\",\"heartbeat\",{}]", "[null,\"h2\",\"phoenix\",\"heartbeat\",{}]");
    }

    @Test
    void presetsHaveTheVersion() throws FormException {
        ConnectPlan plan = SpokenForms.plan(
                dialect, "phoenix", Map.of("url", "h:1", "topic", "a", "query.0.name", "token", "query.0.value", "t"));
        assertThat(plan.url()).isEqualTo("ws://h:1/socket/websocket?token=t&vsn=2.0.0");
        assertThat(forms.text(plan.opening().get(0))).isEqualTo("[\"1\",\"1\",\"a\",\"phx_join\",{}]");
        assertThat(SpokenForms.plan(dialect, "phoenix", Map.of("url", "h")).opening())
                .containsExactly(new FilledForm("heartbeat", Map.of()));
        assertThat(advice("ws://h/socket/websocket")).containsExactly(PhoenixTexts.VERSION);
        assertThat(advice("ws://h/socket?vsn=2.0.0")).containsExactly(PhoenixTexts.PATH);
        assertThat(advice("ws://h/")).isEmpty();
    }

    private List<String> advice(String url) {
        return dialect.advice(new ConnectPlan(url, List.of(), List.of(), List.of()));
    }

    @Test
    void aConversationIsSpoken() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "phoenix");
                SpokenSocket socket = server.connect("phoenix", Map.of("topic", "a"), true)) {
            assertThat(socket.await("< Reply a")).isEqualTo("< Reply a | ok ~ answer s 1");
            socket.send(new FilledForm("push", Map.of("topic", "a", "event", "e", "payload", "{\"n\":1}")));
            assertThat(socket.await("< Broadcast")).isEqualTo("< Broadcast e | a {\"n\":1}");
            socket.send(new FilledForm("heartbeat", Map.of()));
            socket.await("< Reply | ok");
        }
    }
}
