package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.stream.LocalServer;
import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryContext;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
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

    private Journey journey;

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
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private void type(String selector, String text) {
        journey.robot.clickOn(selector);
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.robot.write(text);
    }

    /** Connects with the preset of MQTT 3.1.1. */
    private void connect(String keepAlive) {
        journey.click("#new-connection");
        journey.robot.clickOn("#new-preset-menu").clickOn("#preset-mqtt311");
        TextInputControl url = journey.robot.lookup("#preset-input-url").queryAs(TextInputControl.class);
        Journey.run(() -> url.setText(server.url("")));
        type("#preset-input-keep-alive", keepAlive);
        type("#preset-input-subscribe", "news/#");
        journey.robot.clickOn("#preset-create");
        journey.await(
                "the address",
                () -> ((TextInputControl) journey.find("#url")).getText().endsWith("/mqtt"));
        journey.press(KeyCode.ENTER);
        journey.await(SessionState.OPEN);
    }

    private long count(Direction direction, String label) {
        ClientSession session = journey.session();
        EntryContext context = new EntryContext(session.transcript());
        List<Entry> entries = LongStream.range(0, session.transcript().count())
                .mapToObj(session.transcript()::entry)
                .filter(entry -> entry.direction().filter(direction::equals).isPresent())
                .toList();
        return entries.stream()
                .flatMap(entry -> context.packets(entry).stream())
                .map((Packet packet) -> packet.type().label())
                .filter(label::equals)
                .count();
    }

    @Test
    void aPresetConnectsAndAFormPublishes() {
        connect("60");
        journey.await("the subscription", () -> count(Direction.RECEIVED, "Suback") == 1);
        journey.await("the form", () -> journey.shows("#composer-kind-form"));
        journey.click("#composer-kind-form");
        journey.robot.clickOn("#packet-form").clickOn("Publish");
        type("#packet-topic", "news/one");
        type("#packet-payload", "hello");
        journey.await("what is sent", () -> journey.text("#packet-wire").contains("6e 65 77 73"));

        journey.click("#composer-send");

        journey.await("the message", () -> count(Direction.RECEIVED, "Publish") == 1);
        assertThat(journey.text("#composer-send")).isEqualTo("Publish");
    }

    @Test
    void aConnectionWhoseDutiesAreSwitchedOffIsCutOff() {
        connect("2");
        journey.await("pings", () -> count(Direction.RECEIVED, "Pingresp") >= 1);
        journey.click("#composer-kind-form");

        journey.click("#packet-duties");
        journey.robot.clickOn("#packet-duty-pingreq");

        journey.await("the end", () -> journey.session().status().state().canConnect());
    }
}
