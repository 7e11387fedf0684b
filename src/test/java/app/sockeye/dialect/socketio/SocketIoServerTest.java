package app.sockeye.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.PythonServer;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.protocol.Direction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole conversation with a server by other hands: Debian's python3-socketio. */
class SocketIoServerTest {
    private final SocketIoDialect dialect = new SocketIoDialect();

    @BeforeAll
    static void needsTheServer() throws Exception {
        PythonServer.needs("aiohttp", "python3-aiohttp");
        PythonServer.needs("msgpack", "python3-msgpack");
        PythonServer.needs("socketio", "python3-socketio");
    }

    private ConnectPlan plan(PythonServer server, String parser, String token) throws Exception {
        ConnectPreset preset = dialect.presets().get(0);
        return preset.plan()
                .of(new FilledForm(
                        preset.key(),
                        Map.of(
                                "url",
                                "ws://127.0.0.1:" + server.port(),
                                "parser",
                                parser,
                                "auth",
                                "{\"token\":\"" + token + "\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "MessagePack"})
    void aWholeConversationIsSpoken(String parser) throws Exception {
        try (PythonServer server =
                        PythonServer.start("socketio_server.py", parser.equals("JSON") ? "json" : "msgpack");
                SpokenSocket socket = SpokenSocket.connect(dialect, plan(server, parser, "good"), true)) {
            socket.await("< Connect / | sid ");
            assertThat(socket.await("< Event welcome")).isEqualTo("< Event welcome | [1 arg] {\"n\":1}");

            // This server's MessagePack leaves out the number 0 in its answer.
            socket.send(new FilledForm("event", Map.of("event", "sum", "args.0", "40", "args.1", "2", "id", "1")));
            assertThat(socket.await("< Ack 1")).isEqualTo("< Ack 1 | 42 ~ answer s / 1");

            socket.send(new FilledForm("event", Map.of("event", "upload", "args.0", "hex: 00 ff 01", "ack", "true")));
            assertThat(socket.await("< Ack 2")).isEqualTo("< Ack 2 | 3 ~ answer s / 2");
            socket.await(parser.equals("JSON") ? "< Binary event file" : "< Event file");
            assertThat(socket.told()).anyMatch(row -> row.endsWith("1 attachment {\"name\":\"a.bin\",\"data\":<3 B>}"));

            socket.await("< Event question");
            Packet question = socket.received().stream()
                    .filter(packet -> packet.subject().equals("question"))
                    .findFirst()
                    .orElseThrow();
            SuggestedReply reply = dialect.replies(Direction.RECEIVED, question).get(0);
            Map<String, String> values = new LinkedHashMap<>(reply.form().values());
            values.put("args.0", "7");
            socket.send(new FilledForm(reply.form().form(), values));
            assertThat(socket.await("< Event answered")).isEqualTo("< Event answered | [1 arg] 7");

            // Pings each 0.3 s with as long to answer.
            socket.await("> Pong", 4);
            socket.send(new FilledForm("event", Map.of("event", "sum", "args.0", "1", "args.1", "1", "ack", "true")));
            socket.await("< Ack 3");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void aRefusedConnectIsAnError() throws Exception {
        try (PythonServer server = PythonServer.start("socketio_server.py");
                SpokenSocket socket = SpokenSocket.connect(dialect, plan(server, "JSON", "bad"), true)) {
            assertThat(socket.await("< Error")).isEqualTo("< Error / | not allowed ~ answer s connect /");
        }
    }

    @Test
    void aConnectionWithoutItsDutiesIsCutOff() throws Exception {
        try (PythonServer server = PythonServer.start("socketio_server.py");
                SpokenSocket socket = SpokenSocket.connect(dialect, plan(server, "JSON", "good"), false)) {
            socket.awaitClosed();
            assertThat(socket.told()).contains("< Ping ~ request r ping").doesNotContain("> Pong ~ answer r ping");
        }
    }

    @Test
    void aSessionBegunWithPollingIsMovedToTheWebSocket() throws Exception {
        try (PythonServer server = PythonServer.start("socketio_server.py")) {
            String address = "127.0.0.1:" + server.port();
            HttpRequest poll = HttpRequest.newBuilder(
                            URI.create("http://" + address + "/socket.io/?EIO=4&transport=polling"))
                    .build();
            String open = HttpClient.newHttpClient()
                    .send(poll, HttpResponse.BodyHandlers.ofString())
                    .body();
            String sid = JsonSlice.of(open.substring(1))
                    .flatMap(json -> json.string("sid"))
                    .orElseThrow();
            ConnectPreset preset = dialect.presets().stream()
                    .filter(each -> each.key().equals("socketio4-upgrade"))
                    .findFirst()
                    .orElseThrow();
            ConnectPlan plan =
                    preset.plan().of(new FilledForm(preset.key(), Map.of("url", "ws://" + address, "sid", sid)));
            try (SpokenSocket socket = SpokenSocket.connect(dialect, plan, true)) {
                socket.await("< Pong | probe");
                socket.await("> Upgrade");
                socket.send(new FilledForm("connect", Map.of("auth", "{\"token\":\"good\"}")));
                socket.await("< Event welcome");
            }
        }
    }
}
