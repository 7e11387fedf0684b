package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.stream.LocalServer;
import app.sockeye.protocol.Direction;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import javafx.scene.control.ChoiceBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** MQTT spoken by clicks and keys, with Debian's mosquitto. */
@ExtendWith(WindowExtension.class)
class DialectJourneyTest {
    private static LocalServer server;

    @TempDir
    private Path home;

    private SpokenJourney spoken;

    @BeforeAll
    static void startServer(@TempDir Path folder) throws Exception {
        server = LocalServer.start(
                folder,
                "/usr/sbin/mosquitto",
                "mosquitto",
                "-c",
                // It does not start without a listener that is not for WebSocket.
                port -> "listener " + port + " 127.0.0.1\nprotocol websockets\nlistener 0 " + folder.resolve("mqtt")
                        + "\nallow_anonymous true\nuser root\npersistence false\n");
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void start(FxRobot robot) {
        spoken = new SpokenJourney(robot, home);
    }

    @AfterEach
    void close() {
        spoken.close();
    }

    /** Connects with the preset of MQTT 3.1.1. */
    private void connect(String keepAlive) {
        spoken.connect("mqtt311", server.url(""), "keep-alive", keepAlive, "subscribe", "news/#");
    }

    @Test
    void aPresetConnectsAndAFormPublishes() {
        connect("60");
        spoken.await(Direction.RECEIVED, "Suback", 1);
        assertThat(spoken.journey.shows("#packet-form")).isTrue();
        spoken.form("Publish");
        spoken.type("topic", "news/one");
        spoken.type("payload", "hello");

        spoken.send("6e 65 77 73");

        spoken.await(Direction.RECEIVED, "Publish", 1);
        assertThat(spoken.journey.text("#composer-send")).isEqualTo("Publish");
    }

    @Test
    void stepsAndRulesSendPackets() {
        connect("60");
        spoken.await(Direction.RECEIVED, "Suback", 1);
        spoken.journey.click("#bench-tab-rules");
        spoken.journey.click("#add-rule");
        spoken.journey.robot.clickOn("#rule-query").write("op:publish topic:news/one dir:received");
        Journey.run(() -> ((ChoiceBox<?>) spoken.journey.find("#action-kind-0"))
                .getSelectionModel()
                .select(1));
        spoken.journey.click("#action-packet-0");
        write("news/two", "from a rule");
        spoken.journey.click("#rule-done");
        assertThat(spoken.journey.words("#rule-1")).contains("news/two");

        spoken.journey.click("#bench-tab-sequence");
        spoken.journey.click("#add-step");
        spoken.journey.robot.clickOn("#add-packet");
        write("news/one", "from a step");
        assertThat(spoken.journey.words("#steps")).contains("publish news/one");
        spoken.journey.click("#sequence-run");

        spoken.await(Direction.RECEIVED, "Publish", 2);
        spoken.journey.awaitRow("news/two");
    }

    /** Fills in the form in front. */
    private void write(String topic, String payload) {
        spoken.pick("Publish");
        spoken.type("topic", topic);
        spoken.type("payload", payload);
        spoken.journey.await("what is sent", () -> spoken.journey
                .robot
                .lookup("#packet-wire")
                .queryLabeled()
                .getText()
                .contains("66 72 6f 6d"));
        spoken.journey.robot.clickOn("#packet-done");
    }

    @Test
    void aConnectionWhoseDutiesAreSwitchedOffIsCutOff() {
        connect("2");
        spoken.await(Direction.RECEIVED, "Pingresp", 1);
        spoken.neglect("pingreq");
    }
}
