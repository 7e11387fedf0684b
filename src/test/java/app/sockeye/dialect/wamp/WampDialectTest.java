package app.sockeye.dialect.wamp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.JsonServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WampDialectTest extends ConversationTests {
    private final WampDialect dialect = new WampDialect();

    WampDialectTest() {
        super(new WampDialect(), "wamp", "wamp-msgpack", "wamp-cbor", "wamp-batched", "wamp-msgpack-batched");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wamp.2.json",
                "wamp.2.msgpack",
                "wamp.2.cbor",
                "wamp.2.json.batched",
                "wamp.2.msgpack.batched",
                "wamp.2.cbor.batched"
            })
    void eachFormIsReadAsWritten(String subprotocol) throws FormException {
        SpokenForms forms = new SpokenForms(dialect, "ws://h/ws", subprotocol);
        assertThat(forms.sent("hello", Map.of("realm", "r", "authmethods", "ticket, wampcra", "authid", "a")))
                .containsExactly("Hello r | caller, callee, publisher, subscriber ~ request s session");
        assertThat(forms.sent("call", Map.of("uri", "a.b", "args.0", "9007199254740993", "kwargs", "{\"k\":\"ü\"}")))
                .containsExactly("Call a.b | [9007199254740993] {\"k\":\"ü\"} ~ request s 1");
        assertThat(forms.sent("publish", Map.of("uri", "t", "acknowledge", "true", "also_me", "true")))
                .containsExactly("Publish t ~ request s 2");
        assertThat(forms.sent("publish", Map.of("uri", "t", "kwargs", "{\"k\":1}", "id", "7")))
                .containsExactly("Publish t | {\"k\":1}");
        assertThat(forms.sent("subscribe", Map.of("uri", "t", "match", "prefix")))
                .containsExactly("Subscribe t | match prefix ~ request s 8");
        assertThat(forms.sent("register", Map.of("uri", "p"))).containsExactly("Register p ~ request s 9");
        assertThat(forms.sent("unsubscribe", Map.of("uri", "71"))).containsExactly("Unsubscribe ~ request s 10");
        assertThat(forms.sent("unregister", Map.of("uri", "72"))).containsExactly("Unregister ~ request s 11");
        assertThat(forms.sent("yield", Map.of("id", "5", "args.0", "1", "progress", "true")))
                .containsExactly("Yield | progress · [1] ~ progress r 5");
        assertThat(forms.sent("error", Map.of("id", "5", "uri", "e", "args.0", "1")))
                .containsExactly("Error | e · [1] ~ answer r 5");
        assertThat(forms.sent("cancel", Map.of("id", "1", "match", "kill"))).containsExactly("Cancel a.b ~ cancel s 1");
        assertThat(forms.sent("authenticate", Map.of("signature", "t"))).containsExactly("Authenticate");
        assertThat(forms.sent("abort", Map.of())).hasSize(1);
        assertThat(forms.sent("goodbye", Map.of()))
                .containsExactly("Goodbye | wamp.close.close_realm ~ request s goodbye");
    }

    @Test
    void batchesAreToldOfAndWritten() throws FormException {
        SpokenForms forms = new SpokenForms(dialect, "ws://h/ws", "wamp.2.json.batched");
        assertThat(forms.text("goodbye", Map.of())).isEqualTo("[6,{},\"wamp.close.close_realm\"]\u001e");
        forms.received("[6,{},\"wamp.close.system_shutdown\"]\u001e");
        assertThat(forms.duties().sent()).containsExactly("[6,{},\"wamp.close.goodbye_and_out\"]\u001e");
        assertThat(forms.reader().facts()).containsExactly("JSON in batches");
    }

    @Test
    void whatIsWrongIsNamed() {
        SpokenForms forms = new SpokenForms(dialect, "ws://h/ws", "wamp.2.json");
        assertThat(forms.wrong("hello", Map.of())).isEqualTo("realm");
        assertThat(forms.wrong("call", Map.of())).isEqualTo("uri");
        assertThat(forms.wrong("call", Map.of("uri", "p", "args.0", "x"))).isEqualTo("args.0");
        assertThat(forms.wrong("call", Map.of("uri", "p", "kwargs", "[]"))).isEqualTo("kwargs");
        assertThat(forms.wrong("publish", Map.of("uri", "p", "options", "1"))).isEqualTo("options");
        assertThat(forms.wrong("yield", Map.of("id", "x"))).isEqualTo("id");
        assertThat(forms.wrong("error", Map.of("id", "1"))).isEqualTo("uri");
    }

    @Test
    void challengesInvocationsAndGoodbyesAreAnswered() throws FormException {
        SpokenForms forms = new SpokenForms(dialect, "ws://h/ws", "wamp.2.json");
        assertThat(forms.text(forms.replies("[68,5,72,{}]").get(0).form())).isEqualTo("[70,5,{}]");
        FilledForm challenge = forms.replies("[4,\"wampcra\",{\"challenge\":\"nonce\"}]")
                .get(0)
                .form();
        assertThat(challenge.values()).containsEntry("challenge", "nonce");
        // Made with Python's hmac.
        assertThat(forms.text("authenticate", Map.of("challenge", "nonce", "secret", "s3cret")))
                .isEqualTo("[5,\"R+mMugNBKMV2y4QXX9OXg17wrMFV+z5kV9UPYbLORz8=\",{}]");
        assertThat(forms.text(forms.replies("[33,1,71]").get(0).form())).isEqualTo("[34,1,71]");
        forms.received("[6,{},\"wamp.close.system_shutdown\"]");
        assertThat(forms.duties().sent()).containsExactly("[6,{},\"wamp.close.goodbye_and_out\"]");
        SpokenForms leaving = new SpokenForms(dialect, "ws://h/ws", "wamp.2.json");
        leaving.sent("goodbye", Map.of());
        leaving.received("[6,{},\"wamp.close.goodbye_and_out\"]");
        assertThat(leaving.duties().sent()).isEmpty();
    }

    @Test
    void thePresetOffersItsEncoding() throws FormException {
        ConnectPlan plan =
                SpokenForms.plan(dialect, "wamp", Map.of("url", "h:1/ws", "realm", "r", "encoding", "wamp.2.cbor"));
        assertThat(plan.subprotocols()).containsExactly("wamp.2.cbor");
        assertThat(plan.opening()).containsExactly(new FilledForm("hello", Map.of("realm", "r")));
        assertThat(dialect.advice(new ConnectPlan("ws://h", List.of("wamp"), List.of(), List.of())))
                .containsExactly(WampTexts.OFFER);
        assertThat(dialect.advice(new ConnectPlan("ws://h", List.of("wamp.2.json"), List.of(), List.of())))
                .containsExactly(WampTexts.HELLO);
    }

    @Test
    void aConversationIsSpoken() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "wamp");
                SpokenSocket socket = server.connect("wamp", Map.of("realm", "r"), true)) {
            socket.await("< Welcome");
            socket.send(new FilledForm("call", Map.of("uri", "echo", "args.0", "1")));
            assertThat(socket.await("< Result")).isEqualTo("< Result echo | [1] ~ answer s 1");
            socket.send(new FilledForm("register", Map.of("uri", "mine")));
            socket.await("< Invocation mine");
            socket.send(new FilledForm("yield", Map.of("id", "9", "args.0", "2")));
            socket.await("< Goodbye");
            socket.await("> Goodbye | wamp.close.goodbye_and_out");
            socket.awaitClosed();
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }
}
