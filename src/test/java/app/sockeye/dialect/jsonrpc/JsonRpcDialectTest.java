package app.sockeye.dialect.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.jsontext.ConversationTests;
import app.sockeye.dialect.jsontext.SpokenForms;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonRpcDialectTest extends ConversationTests {
    private final JsonRpcDialect dialect = new JsonRpcDialect();
    private final SpokenForms forms = new SpokenForms(dialect, "ws://h/", "");

    JsonRpcDialectTest() {
        super(new JsonRpcDialect(), "jsonrpc", "lsp");
    }

    @Test
    void eachFormIsReadAsWritten() throws FormException {
        assertThat(forms.sent("call", Map.of("method", "sum", "params", "[1,2]")))
                .containsExactly("Request sum | [1,2] ~ request s 1");
        assertThat(forms.sent("call", Map.of("method", "sum", "id", "9007199254740993")))
                .containsExactly("Request sum ~ request s 9007199254740993");
        assertThat(forms.sent("call", Map.of("method", "sum", "id", "7"))).containsExactly("Request sum ~ request s 7");
        assertThat(forms.sent("call", Map.of("method", "sum", "id", "a b")))
                .containsExactly("Request sum ~ request s \"a b\"");
        assertThat(forms.text("call", Map.of("method", "m")))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"m\"}");
        assertThat(forms.sent("notify", Map.of("method", "n"))).containsExactly("Notification n");
        assertThat(forms.sent("answer", Map.of("id", "1"))).containsExactly("Result | null ~ answer r 1");
        assertThat(forms.sent("answer", Map.of("id", "\"x\"", "code", "-1", "message", "no", "data", "{}")))
                .containsExactly("Error | -1 no ~ answer r \"x\"");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(forms.wrong("call", Map.of())).isEqualTo("method");
        assertThat(forms.wrong("call", Map.of("method", "m", "params", "1"))).isEqualTo("params");
        assertThat(forms.wrong("answer", Map.of())).isEqualTo("id");
        assertThat(forms.wrong("answer", Map.of("id", "1", "code", "x"))).isEqualTo("code");
    }

    @Test
    void requestsOfTheServerCanBeAnswered() throws FormException {
        List<SuggestedReply> replies = forms.replies("{\"jsonrpc\":\"2.0\",\"method\":\"ask\",\"id\":\"q\"}");
        assertThat(forms.text(replies.get(0).form())).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"result\":null}");
        assertThat(forms.text(replies.get(1).form())).contains("\"error\":{\"code\":-32601");
        assertThat(forms.replies("{\"jsonrpc\":\"2.0\",\"method\":\"tell\"}")).isEmpty();
    }

    @Test
    void aLanguageServerIsInitialisedAndAnsweredWithTheHeadersThatItHas() throws FormException {
        ConnectPlan plan = SpokenForms.plan(dialect, "lsp", Map.of("url", "h:1", "root", "file:///x"));
        assertThat(forms.sent("call", plan.opening().get(0).values()))
                .containsExactly(
                        "Request initialize | {\"processId\":null,\"rootUri\":\"file:///x\",\"capabilities\":{}}"
                                + " ~ request s 1");
        assertThat(forms.reader().title()).isEqualTo("Language Server Protocol");
        forms.received("Content-Length: 38\r\n\r\n{\"jsonrpc\":\"2.0\",\"result\":{},\"id\":1}  ");
        assertThat(forms.reader().facts()).containsExactly("Content-Length headers");
        assertThat(forms.text("notify", Map.of("method", "é")))
                .isEqualTo("Content-Length: 31\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"é\"}");
        assertThat(SpokenForms.plan(dialect, "jsonrpc", Map.of("url", "h:1")).url())
                .isEqualTo("ws://h:1");
    }

    @Test
    void errorCodesAreExplained() {
        Packet error = forms.received("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32800,\"message\":\"x\"},\"id\":1}")
                .get(0);
        assertThat(error.content().detail().fields())
                .anyMatch(field -> field.meaning().contains("Request cancelled"));
        assertThat(JsonRpcTexts.meaning("-32050")).isPresent();
        assertThat(JsonRpcTexts.meaning("5")).isEmpty();
    }
}
