package app.sockeye.dialect.centrifugo;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.JavaServer;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.jsontext.SpokenForms;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Centrifugo's Protobuf with the classes that Centrifugal's own client reads and writes it with. */
class CentrifugoProtobufTest {
    private static JavaServer server;

    private final CentrifugoDialect dialect = new CentrifugoDialect();

    @BeforeAll
    static void startServer() throws Exception {
        server = JavaServer.start("CentrifugoProtobuf");
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private SpokenSocket connect(boolean dutiful) throws Exception {
        Map<String, String> told =
                Map.of("url", "ws://127.0.0.1:" + server.port(), "token", "made-up", "data", "{\"n\":1}");
        return SpokenSocket.connect(dialect, SpokenForms.plan(dialect, "centrifugo-protobuf", told), dutiful);
    }

    @Test
    void aWholeConversationIsSpoken() throws Exception {
        try (SpokenSocket socket = connect(true)) {
            assertThat(socket.await("< Reply | client"))
                    .isEqualTo("< Reply | client made-up · ping every 1 s ~ answer s 1");
            socket.send(new FilledForm(
                    "subscribe", Map.of("channel", "lifts", "options", "{\"recover\":true,\"epoch\":\"e\"}")));
            assertThat(socket.await("< Reply lifts"))
                    .isEqualTo("< Reply lifts | {\"recoverable\":true,\"epoch\":\"e\"} ~ answer s 2");
            socket.send(new FilledForm("publish", Map.of("channel", "lifts", "data", "{\"floor\":2}")));
            assertThat(socket.await("< Publication")).isEqualTo("< Publication lifts | {\"floor\":2} #1");
            socket.await("< Reply lifts ~ answer s 3");
            socket.send(new FilledForm("publish", Map.of("channel", "lifts", "data", "hex: 00 ff 01")));
            socket.await("< Publication lifts | <3 B> #1");
            socket.send(new FilledForm("rpc", Map.of("method", "12", "data", "34")));
            socket.await("< Reply 12 | 1234 ~ answer s 5");
            socket.send(new FilledForm("history", Map.of("channel", "lifts", "limit", "300")));
            socket.await("< Error lifts | 108 limit 300 ~ answer s 6");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void connectionsLiveByTheirPongs() throws Exception {
        try (SpokenSocket answering = connect(true);
                SpokenSocket silent = connect(false)) {
            silent.awaitClosed();
            assertThat(silent.told()).contains("< Ping ~ request r ping");
            answering.await("> Pong", 4);
            answering.send(new FilledForm("rpc", Map.of("method", "1", "data", "2")));
            answering.await("< Reply 1 | 12");
        }
    }
}
