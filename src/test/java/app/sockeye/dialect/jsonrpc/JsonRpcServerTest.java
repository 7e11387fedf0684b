package app.sockeye.dialect.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.jsontext.JsonServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonRpcServerTest {
    private final JsonRpcDialect dialect = new JsonRpcDialect();

    @Test
    void bothSidesCallAndAnswer() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "jsonrpc");
                SpokenSocket socket = server.connect("jsonrpc", Map.of(), true)) {
            socket.send(new FilledForm("call", Map.of("method", "sum", "params", "[40,2]")));
            assertThat(socket.await("< Result sum")).isEqualTo("< Result sum | 42 ~ answer s 1");
            assertThat(socket.await("< Request")).isEqualTo("< Request ask ~ request r \"q\"");
            socket.send(new FilledForm("answer", Map.of("id", "q", "result", "\"yes\"")));
            assertThat(socket.await("< Notification")).isEqualTo("< Notification heard | [\"yes\"]");
        }
    }

    @Test
    void headersOfALanguageServerAreTakenOver() throws Exception {
        try (JsonServer server = JsonServer.start(dialect, "jsonrpc");
                SpokenSocket socket = server.connect("lsp", Map.of(), true)) {
            socket.await("< Result initialize");
            socket.send(new FilledForm("call", Map.of("method", "sum", "params", "[1]")));
            assertThat(socket.await("> Request sum")).isEqualTo("> Request sum | [1] ~ request s 2");
        }
    }
}
