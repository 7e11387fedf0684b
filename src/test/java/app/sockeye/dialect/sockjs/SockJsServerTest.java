package app.sockeye.dialect.sockjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.registry.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation with a server by other hands: Debian's node-sockjs. */
class SockJsServerTest {
    private static final Path NODE = Path.of("/usr/bin/node");
    private static final String SCRIPT = "src/test/resources/app/sockeye/dialect/sockjs_server.js";

    private final Dialect dialect = Dialects.of("sockjs").orElseThrow();
    private Process server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(
                Files.isExecutable(NODE) && Files.exists(Path.of("/usr/share/nodejs/sockjs")),
                "needs Debian's node-sockjs: apt-get install nodejs node-sockjs");
        ProcessBuilder builder =
                new ProcessBuilder(NODE.toString(), SCRIPT).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_PATH", "/usr/share/nodejs");
        server = builder.start();
        port = Integer.parseInt(server.inputReader(UTF_8).readLine());
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.getOutputStream().close();
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void textsAreWrappedAndRead() throws Exception {
        ConnectPlan plan = new ConnectPlan(
                "ws://127.0.0.1:" + port + "/echo/123/session1/websocket", List.of(), List.of(), List.of());
        try (SpokenSocket socket = SpokenSocket.connect(dialect, plan, true)) {
            socket.await("< Open");
            socket.await("< Message | welcome");
            socket.send(new FilledForm("text", Map.of("content", "say \"hi\"")));
            socket.await("< Message | echo:say \"hi\"");
            socket.send(new FilledForm("text", Map.of("content", "bye")));
            socket.await("< Close 3001 | as asked");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }
}
