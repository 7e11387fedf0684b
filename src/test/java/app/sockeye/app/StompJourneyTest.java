package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.stomp.RabbitMq;
import app.sockeye.protocol.Direction;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** STOMP spoken by clicks and keys, with Debian's rabbitmq-server. */
@ExtendWith(WindowExtension.class)
class StompJourneyTest {
    private static RabbitMq server;

    @TempDir
    private Path home;

    private SpokenJourney spoken;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws Exception {
        server = RabbitMq.open(folder);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void start(FxRobot robot) throws Exception {
        spoken = new SpokenJourney(robot, home);
        spoken.journey.wiring().secrets().unlock("open sesame".toCharArray());
        // The passcode is kept and sent without a question, as it was typed with the address.
        spoken.connect(
                "stomp",
                "ws://127.0.0.1:" + server.port(),
                "path",
                "/ws",
                "host",
                "/",
                "login",
                "guest",
                "passcode",
                "guest",
                "heart-beat",
                "1500,1500");
        spoken.await(Direction.RECEIVED, "Connected", 1);
    }

    @AfterEach
    void close() {
        spoken.close();
    }

    @Test
    void messagesAreSentAndAcknowledgedAndHeartBeatsKept() {
        spoken.form("Subscribe");
        spoken.type("destination", "/queue/orders");
        spoken.journey.robot.clickOn("#packet-ack").clickOn("client-individual");
        spoken.send("ack:client-individual");
        spoken.form("Send");
        spoken.type("destination", "/queue/orders");
        spoken.type("content-type", "application/json");
        spoken.type("body", "[1,2]");
        spoken.send("[1,2]");
        assertThat(spoken.journey.text("#composer-send")).isEqualTo("Send");
        spoken.await(Direction.RECEIVED, "Message", 1);

        spoken.filter("topic:/queue/orders op:message", 1);
        spoken.inspect(0, "/queue/orders", "application/json");
        spoken.answer(0, "Acknowledge");
        spoken.send("ACK");
        spoken.await(Direction.SENT, "Ack", 1);

        spoken.await(Direction.SENT, "Heart-beat", 2);
        spoken.neglect("heartbeat");
    }
}
