package app.sockeye.dialect.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.SpokenSocket;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.protocol.Direction;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole conversation with a server by other hands: Debian's rabbitmq-server. */
class StompServerTest {
    @TempDir
    static Path folder;

    private static RabbitMq server;

    private final StompDialect dialect = new StompDialect();

    @BeforeAll
    static void start() throws Exception {
        server = RabbitMq.open(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private ConnectPlan plan(String passcode, String heartBeat) throws Exception {
        return dialect.presets()
                .get(0)
                .plan()
                .of(new FilledForm(
                        "stomp",
                        Map.of(
                                "url",
                                "ws://127.0.0.1:" + server.port(),
                                "path",
                                "/ws",
                                "host",
                                "/",
                                "login",
                                "guest",
                                "passcode",
                                passcode,
                                "heart-beat",
                                heartBeat)));
    }

    @Test
    void aWholeConversationIsSpoken() throws Exception {
        try (SpokenSocket socket = SpokenSocket.connect(dialect, plan("guest", "1000,1000"), true)) {
            socket.await("< Connected STOMP 1.2 | RabbitMQ/");
            socket.send(
                    new FilledForm("subscribe", Map.of("destination", "/queue/orders", "ack", "client-individual")));
            socket.send(new FilledForm(
                    "send",
                    Map.of(
                            "destination", "/queue/orders",
                            "body", "{\"a\":1}",
                            "content-type", "application/json",
                            "headers.0.name", "x-odd",
                            "headers.0.value", "a:b\\c\nd",
                            "receipt", "true")));
            socket.await("< Receipt receipt-0 ~ answer s receipt receipt-0");
            assertThat(socket.await("< Message"))
                    .startsWith("< Message /queue/orders | 7 B json · {\"a\":1} ~ request r");
            Packet message = socket.received().stream()
                    .filter(packet -> packet.type() == StompTypes.MESSAGE)
                    .findFirst()
                    .orElseThrow();
            assertThat(message.field("x_odd")).hasValue("a:b\\c\nd");
            SuggestedReply ack = dialect.replies(Direction.RECEIVED, message).get(0);
            socket.send(ack.form());

            socket.send(new FilledForm("begin", Map.of("transaction", "tx")));
            socket.send(new FilledForm(
                    "send", Map.of("destination", "/queue/orders", "body", "in tx", "transaction", "tx")));
            socket.send(new FilledForm("commit", Map.of("transaction", "tx", "receipt", "true")));
            socket.await("< Receipt receipt-1");
            socket.await("< Message /queue/orders | 5 B text · transaction tx · in tx");

            socket.await("> Heart-beat", 5);
            socket.send(new FilledForm("send", Map.of("destination", "/nosuch/thing", "body", "x")));
            assertThat(socket.await("< Error")).startsWith("< Error Unknown destination | ");
            assertThat(socket.told()).noneMatch(row -> row.contains("Unreadable"));
        }
    }

    @Test
    void aWrongPasscodeIsAnError() throws Exception {
        try (SpokenSocket socket = SpokenSocket.connect(dialect, plan("wrong", "0,0"), true)) {
            assertThat(socket.await("< Error")).contains("~ answer s connect");
        }
    }

    @Test
    void aConnectionWithoutItsDutiesIsCutOff() throws Exception {
        try (SpokenSocket socket = SpokenSocket.connect(dialect, plan("guest", "1000,1000"), false)) {
            socket.await("< Connected");
            socket.awaitClosed();
            assertThat(socket.told()).doesNotContain("> Heart-beat");
        }
    }
}
