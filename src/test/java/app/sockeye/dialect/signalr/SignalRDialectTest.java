package app.sockeye.dialect.signalr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.dialect.PythonServer;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.JsonServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.PresetInquiry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalRDialectTest extends ConversationTests {
    private final SignalRDialect dialect = new SignalRDialect();
    private final SpokenForms forms = new SpokenForms(dialect, "ws://h/hub", "");

    SignalRDialectTest() {
        super(new SignalRDialect(), "signalr", "signalr-msgpack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "messagepack"})
    void eachFormIsReadAsWritten(String protocol) throws FormException {
        assertThat(forms.sent("handshake", Map.of("protocol", protocol)))
                .containsExactly("Handshake | " + protocol + " 1 ~ request s handshake");
        assertThat(forms.sent("invoke", Map.of("target", "Move", "args.0", "9007199254740993", "args.1", "\"ü\"")))
                .containsExactly("Invocation Move | [9007199254740993,\"ü\"] ~ request s 0");
        assertThat(forms.sent("invoke", Map.of("target", "Watch", "answers", "A stream", "streams", "[\"9\"]")))
                .containsExactly("Stream invocation Watch | [] ~ request s 1");
        assertThat(forms.sent("invoke", Map.of("target", "Tell", "answers", "None")))
                .containsExactly("Invocation Tell | []");
        assertThat(forms.sent("item", Map.of("id", "9", "result", "{\"a\":1}")))
                .containsExactly("Stream item Watch | {\"a\":1}");
        assertThat(forms.sent("cancel", Map.of("id", "1"))).containsExactly("Cancel invocation Watch ~ cancel s 1");
        assertThat(forms.sent("completion", Map.of("id", "s"))).containsExactly("Completion ~ answer r s");
        assertThat(forms.sent("completion", Map.of("id", "s", "result", "1")))
                .containsExactly("Completion | 1 ~ answer r s");
        assertThat(forms.sent("completion", Map.of("id", "s", "error", "no")))
                .containsExactly("Completion | no ~ answer r s");
        assertThat(forms.sent("ping", Map.of())).containsExactly("Ping");
        assertThat(forms.sent("close", Map.of("error", "bye"))).containsExactly("Close | bye");
        assertThat(forms.reader().facts()).containsExactly(protocol.equals("json") ? "JSON" : "MessagePack");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(forms.wrong("invoke", Map.of())).isEqualTo("target");
        assertThat(forms.wrong("invoke", Map.of("target", "a", "args.0", "x"))).isEqualTo("args.0");
        assertThat(forms.wrong("invoke", Map.of("target", "a", "streams", "1"))).isEqualTo("streams");
        assertThat(forms.wrong("completion", Map.of())).isEqualTo("id");
    }

    @Test
    void pingsAreSentEach15Seconds() throws FormException {
        forms.sent("handshake", Map.of());
        forms.duties().pass(Duration.ofSeconds(31));
        assertThat(forms.duties().sent()).containsExactly("{\"type\":6}\u001e", "{\"type\":6}\u001e");
    }

    @Test
    void invocationsOfTheServerAreAnswered() throws FormException {
        String asks = "{\"type\":1,\"invocationId\":\"7\",\"target\":\"Ask\",\"arguments\":[]}\u001e";
        assertThat(forms.text(forms.replies(asks).get(0).form()))
                .isEqualTo("{\"type\":3,\"invocationId\":\"7\"}\u001e");
        assertThat(forms.replies(asks)).hasSize(2);
        String item = "{\"type\":2,\"invocationId\":\"1\",\"item\":1}\u001e";
        assertThat(forms.text(forms.replies(item).get(0).form()))
                .isEqualTo("{\"type\":5,\"invocationId\":\"1\"}\u001e");
    }

    @Test
    void thePresetTakesWhatNegotiationAnswers() throws FormException {
        assertThat(dialect.inquiry("signalr", told(Map.of("url", "h:1", "negotiate", "true"))))
                .contains(new PresetInquiry("POST", "http://h:1/hub/negotiate?negotiateVersion=1", "negotiated"));
        assertThat(dialect.inquiry("signalr", told(Map.of("url", "h:1", "negotiate", "false"))))
                .isEmpty();
        ConnectPlan plan = plan(Map.of(
                "url", "http://h:1", "path", "/lifts", "token", "t", "negotiated", "{\"connectionToken\":\"a+b\"}"));
        assertThat(plan.url()).isEqualTo("ws://h:1/lifts?id=a%2Bb&access_token=t");
        assertThat(plan.opening()).containsExactly(new FilledForm("handshake", Map.of("protocol", "json")));
        String azure = "{\"url\":\"https://az/client/?hub=x\",\"accessToken\":\"jwt\"}";
        assertThat(plan(Map.of("url", "h", "negotiated", azure)).url())
                .isEqualTo("wss://az/client/?hub=x&access_token=jwt");
        for (String wrong : List.of("x", "{}", "{\"error\":\"no\"}")) {
            assertThatThrownBy(() -> plan(Map.of("url", "h", "negotiated", wrong)))
                    .isInstanceOf(FormException.class);
        }
        assertThat(dialect.advice(new ConnectPlan("ws://h/hub", List.of(), List.of(), List.of())))
                .containsExactly(SignalRTexts.HANDSHAKE);
        assertThat(dialect.advice(new ConnectPlan("ws://h/hub/negotiate", List.of(), List.of(), List.of())))
                .containsExactly(SignalRTexts.NEGOTIATE_PATH);
    }

    @Test
    void anAnswerThatSendsTheClientElsewhereIsFollowed() throws FormException {
        String azure = "{\"url\":\"https://az/client/?hub=x\",\"accessToken\":\"jwt\"}";
        FilledForm told = told(Map.of("url", "h", "negotiate", "true", "negotiated", azure));
        PresetInquiry second = dialect.inquiry("signalr", told).orElseThrow();
        assertThat(second.url()).isEqualTo("https://az/client/negotiate?hub=x&negotiateVersion=1");
        assertThat(second.headers()).containsExactly(Map.entry("Authorization", "Bearer jwt"));
        assertThat(second.toString()).doesNotContain("jwt");

        FilledForm done = dialect.answered("signalr", told, second, "{\"connectionToken\":\"c\"}");
        assertThat(dialect.inquiry("signalr", done)).isEmpty();
        assertThat(plan(done.values()).url()).isEqualTo("wss://az/client/?hub=x&id=c&access_token=jwt");
        assertThat(dialect.answered("signalr", told, second, "{\"connectionToken\":\"c\",\"accessToken\":\"new\"}")
                        .value("negotiated"))
                .contains("{\"connectionToken\":\"c\"}");
    }

    @Test
    void aTokenThatIsASecretsNameIsNotAskedWith() {
        FilledForm told = told(Map.of("url", "h", "negotiate", "true", "token", "${signalr-token}"));
        assertThat(dialect.inquiry("signalr", told).orElseThrow().headers()).isEmpty();
    }

    @Test
    void aClientIsNotSentElsewhereForEver() {
        FilledForm told = told(Map.of("url", "h", "negotiate", "true"));
        int asked = 0;
        for (Optional<PresetInquiry> next; (next = dialect.inquiry("signalr", told)).isPresent(); asked++) {
            told = dialect.answered("signalr", told, next.get(), "{\"url\":\"http://h/client\"}");
        }
        assertThat(asked).isEqualTo(6);
        Map<String, String> values = told.values();
        assertThatThrownBy(() -> plan(values)).hasMessage(SignalRTexts.TOO_MANY_REDIRECTS);
    }

    private static FilledForm told(Map<String, String> values) {
        return new FilledForm("signalr", values);
    }

    private ConnectPlan plan(Map<String, String> told) throws FormException {
        return SpokenForms.plan(dialect, "signalr", told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "messagepack"})
    void aConversationIsSpoken(String protocol) throws Exception {
        PythonServer.needs("msgpack", "python3-msgpack");
        try (JsonServer server = JsonServer.start(dialect, "signalr");
                SpokenSocket socket = server.connect("signalr", Map.of("protocol", protocol), true)) {
            socket.await("< Handshake");
            socket.send(new FilledForm("invoke", Map.of("target", "Echo", "args.0", "{\"n\":1}")));
            assertThat(socket.await("< Completion")).isEqualTo("< Completion Echo | [{\"n\":1}] ~ answer s 0");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }
}
