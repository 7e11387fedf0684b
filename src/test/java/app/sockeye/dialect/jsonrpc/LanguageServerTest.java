package app.sockeye.dialect.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.jsontext.InstalledServer;
import app.sockeye.dialect.jsontext.SpokenForms;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation with a language server by other hands: Debian's python3-pylsp, over its WebSocket. */
class LanguageServerTest {
    private static final String PROGRAM = "/usr/bin/pylsp";

    private final JsonRpcDialect dialect = new JsonRpcDialect();

    @Test
    void aLanguageServerIsSpokenWith(@TempDir File folder) throws Exception {
        InstalledServer.needs(PROGRAM, "python3-pylsp");
        try (InstalledServer server = InstalledServer.start(
                        folder,
                        port -> List.of(PROGRAM, "--ws", "--host", "127.0.0.1", "--port", Integer.toString(port)));
                SpokenSocket socket = SpokenSocket.connect(
                        dialect, SpokenForms.plan(dialect, "lsp", Map.of("url", server.url())), true)) {
            assertThat(socket.await("< Result initialize")).contains("capabilities");
            notify(socket, "initialized", "{}");
            notify(
                    socket,
                    "textDocument/didOpen",
                    "{\"textDocument\":{\"uri\":\"file:///lift.py\",\"languageId\":\"python\",\"version\":1,"
                            + "\"text\":\"def lift():\\n    pass\\n\"}}");
            String document = "{\"textDocument\":{\"uri\":\"file:///lift.py\"}}";
            socket.send(new FilledForm("call", Map.of("method", "textDocument/documentSymbol", "params", document)));
            assertThat(socket.await("< Result textDocument/documentSymbol"))
                    .contains("\"lift\"")
                    .endsWith("~ answer s 2");
            socket.send(new FilledForm("call", Map.of("method", "no/such")));
            assertThat(socket.await("< Error no/such")).contains("-32601");
            socket.send(new FilledForm("call", Map.of("method", "shutdown")));
            socket.await("< Result shutdown");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    private static void notify(SpokenSocket socket, String method, String params) throws Exception {
        socket.send(new FilledForm("notify", Map.of("method", method, "params", params)));
    }
}
