package app.sockeye.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.JavaServer;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.protocol.Direction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both revisions of Engine.IO with netty-socketio, a server that speaks both on one port. */
class NettySocketIoTest {
    private static JavaServer server;

    private final SocketIoDialect dialect = new SocketIoDialect();

    @BeforeAll
    static void startServer() throws Exception {
        server = JavaServer.start("NettySocketIo");
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private SpokenSocket connect(String presetKey, String namespace, boolean dutiful) throws Exception {
        ConnectPreset preset = dialect.presets().stream()
                .filter(each -> each.key().equals(presetKey))
                .findFirst()
                .orElseThrow();
        FilledForm told =
                new FilledForm(presetKey, Map.of("url", "ws://127.0.0.1:" + server.port(), "namespace", namespace));
        return SpokenSocket.connect(dialect, preset.plan().of(told), dutiful);
    }

    /**
     * Speaks all kinds of packets.
     *
     * @param size how many bytes of three the server counts: it takes the byte 4 that stands before an attachment in
     *     Engine.IO 3 for content, and writes one itself in either revision
     */
    @ParameterizedTest
    @CsvSource({"socketio4, 3", "socketio2, 4"})
    void aWholeConversationIsSpoken(String preset, int size) throws Exception {
        try (SpokenSocket socket = connect(preset, "/", true)) {
            talk(socket, size);
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    private void talk(SpokenSocket socket, int size) throws Exception {
        assertThat(socket.await("< Event welcome")).isEqualTo("< Event welcome | [1 arg] {\"n\":1}");
        sum(socket, 40, 2, 0);

        socket.send(new FilledForm("event", Map.of("event", "upload", "args.0", "hex: 01 ff 00", "ack", "true")));
        assertThat(socket.await("< Ack 1")).isEqualTo("< Ack 1 | " + size + " ~ answer s / 1");
        assertThat(socket.await("< Binary event file"))
                .isEqualTo("< Binary event file | [2 args] 1 attachment \"a.bin\",<4 B>");

        socket.send(new FilledForm("event", Map.of("event", "ask", "args.0", "\"how many?\"")));
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
    }

    private static void sum(SpokenSocket socket, int a, int b, int id) throws Exception {
        socket.send(new FilledForm("event", Map.of("event", "sum", "args.0", "" + a, "args.1", "" + b, "ack", "true")));
        assertThat(socket.await("< Ack " + id)).isEqualTo("< Ack " + id + " | " + (a + b) + " ~ answer s / " + id);
    }

    /** Everybody is in the root of an old server, so there the other namespace is told. */
    @ParameterizedTest
    @CsvSource({"socketio4, ''", "socketio2, '/admin '"})
    void aNamespaceIsEntered(String preset, String told) throws Exception {
        try (SpokenSocket socket = connect(preset, "/admin", true)) {
            socket.await("< Connect /admin");
            socket.send(new FilledForm(
                    "event", Map.of("namespace", "/admin", "event", "echo", "args.0", "\"hi\"", "ack", "true")));
            assertThat(socket.await("< Ack 0")).isEqualTo("< Ack 0 | " + told + "\"hi\" ~ answer s /admin 0");
        }
    }

    @Test
    void connectionsLiveByTheirDuties() throws Exception {
        try (SpokenSocket answering = connect("socketio4", "/", true);
                SpokenSocket asking = connect("socketio2", "/", true);
                SpokenSocket silent = connect("socketio4", "/", false);
                SpokenSocket idle = connect("socketio2", "/", false)) {
            silent.await("< Disconnect /");
            idle.await("< Disconnect /");
            assertThat(silent.told()).contains("< Ping ~ request r ping").doesNotContain("> Pong ~ answer r ping");
            assertThat(idle.told()).noneMatch(row -> row.contains("Ping"));

            answering.await("> Pong", 3);
            asking.await("< Pong", 3);
            sum(answering, 1, 1, 0);
            sum(asking, 1, 1, 0);
        }
    }
}
