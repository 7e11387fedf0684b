package app.sockeye.dialect.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.jsontext.SpokenForms;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation with a language server by other hands: Debian's python3-pylsp, over its WebSocket. */
class LanguageServerTest {
    private static final Path PROGRAM = Path.of("/usr/bin/pylsp");
    private static final int STARTING_SECONDS = 60;

    private final JsonRpcDialect dialect = new JsonRpcDialect();

    @Test
    void aLanguageServerIsSpokenWith(@TempDir File folder) throws Exception {
        assumeTrue(
                Files.isExecutable(PROGRAM) || System.getenv("CI") != null,
                "needs pylsp: apt-get install python3-pylsp");
        int port = freePort();
        Process server = new ProcessBuilder(
                        PROGRAM.toString(), "--ws", "--host", "127.0.0.1", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder, "out.log"))
                .start();
        try {
            awaitListening(server, port);
            speak(port);
        } finally {
            server.destroy();
            server.onExit().join();
        }
    }

    private void speak(int port) throws Exception {
        try (SpokenSocket socket = SpokenSocket.connect(
                dialect, SpokenForms.plan(dialect, "lsp", Map.of("url", "ws://127.0.0.1:" + port)), true)) {
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(Process server, int port) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTING_SECONDS);
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || server.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw e;
                }
            }
        }
    }
}
