package app.sockeye.dialect.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.JavaServer;
import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** STOMP with vertx-stomp. */
class VertxStompTest {
    private static JavaServer server;

    private final StompDialect dialect = new StompDialect();

    @BeforeAll
    static void startServer() throws Exception {
        server = JavaServer.start("VertxStomp");
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private SpokenSocket connect(String heartBeat, boolean dutiful) throws Exception {
        FilledForm told = new FilledForm(
                "stomp",
                Map.of(
                        "url",
                        "ws://127.0.0.1:" + server.port(),
                        "path",
                        "/stomp",
                        "host",
                        "localhost",
                        "heart-beat",
                        heartBeat));
        return SpokenSocket.connect(dialect, dialect.presets().get(0).plan().of(told), dutiful);
    }

    @Test
    void aWholeConversationIsSpoken() throws Exception {
        try (SpokenSocket socket = connect("0,0", true)) {
            assertThat(socket.await("< Connected"))
                    .startsWith("< Connected STOMP 1.2 | vertx-stomp/")
                    .endsWith(" ~ answer s connect");
            socket.send(new FilledForm(
                    "subscribe", Map.of("destination", "/orders", "ack", "client-individual", "receipt", "true")));
            socket.await("< Receipt receipt-0 ~ answer s receipt receipt-0");
            socket.send(new FilledForm(
                    "send",
                    Map.of(
                            "destination", "/orders",
                            "body", "{\"a\":1}",
                            "content-type", "application/json",
                            "headers.0.name", "x-odd",
                            "headers.0.value", "a:b\\c\nd",
                            "receipt", "true")));
            socket.await("< Receipt receipt-1");
            assertThat(socket.await("< Message"))
                    .startsWith("< Message /orders | 7 B json · {\"a\":1} ~ request r ack ");
            Packet message = socket.received().stream()
                    .filter(packet -> packet.type() == StompTypes.MESSAGE)
                    .findFirst()
                    .orElseThrow();
            assertThat(message.field("x_odd")).hasValue("a:b\\c\nd");
            socket.send(dialect.replies(Direction.RECEIVED, message).get(0).form());

            socket.send(new FilledForm("begin", Map.of("transaction", "tx")));
            socket.send(new FilledForm("send", Map.of("destination", "/orders", "body", "in tx", "transaction", "tx")));
            socket.send(new FilledForm("commit", Map.of("transaction", "tx", "receipt", "true")));
            socket.await("< Receipt receipt-2");
            socket.await("< Message /orders | 5 B text");
            socket.send(new FilledForm("disconnect", Map.of("receipt", "true")));
            socket.await("< Receipt receipt-3");
            socket.awaitClosed();
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void aTransactionThatWasNotBegunIsAnError() throws Exception {
        try (SpokenSocket socket = connect("0,0", true)) {
            socket.await("< Connected");
            socket.send(new FilledForm("commit", Map.of("transaction", "none", "receipt", "true")));
            assertThat(socket.await("< Error"))
                    .isEqualTo("< Error Unknown transaction | The transaction id is unknown.");
        }
    }

    @Test
    void connectionsLiveByTheirHeartBeats() throws Exception {
        try (SpokenSocket beating = connect("500,500", true);
                SpokenSocket silent = connect("500,500", false)) {
            silent.await("< Connected");
            silent.awaitClosed();
            assertThat(silent.told()).doesNotContain("> Heart-beat").contains("< Heart-beat");

            beating.await("> Heart-beat", 2);
            beating.send(new FilledForm("subscribe", Map.of("destination", "/orders", "receipt", "true")));
            beating.await("< Receipt receipt-0");
        }
    }
}
