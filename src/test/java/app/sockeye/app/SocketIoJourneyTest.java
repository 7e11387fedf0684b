package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.PythonServer;
import app.sockeye.protocol.Direction;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Socket.IO spoken by clicks and keys, with Debian's python3-socketio. */
@ExtendWith(WindowExtension.class)
class SocketIoJourneyTest {
    /** Between pings, and as long to answer one. */
    private static final String PING_SECONDS = "1.5";

    @TempDir
    private Path home;

    private PythonServer server;
    private SpokenJourney spoken;

    @BeforeEach
    void start(FxRobot robot) throws Exception {
        PythonServer.needs("aiohttp", "python3-aiohttp");
        PythonServer.needs("msgpack", "python3-msgpack");
        PythonServer.needs("socketio", "python3-socketio");
        server = PythonServer.start("socketio_server.py", "json", PING_SECONDS);
        spoken = new SpokenJourney(robot, home);
        spoken.connect("socketio4", "ws://127.0.0.1:" + server.port(), "auth", "{\"token\":\"good\"}");
        spoken.await(Direction.RECEIVED, "Event", 2);
    }

    @AfterEach
    void close() throws Exception {
        if (server != null) {
            spoken.close();
            server.close();
        }
    }

    @Test
    void eventsAreEmittedAndAcknowledgedAndPingsAnswered() {
        spoken.form("Event");
        spoken.type("event", "sum");
        spoken.type("args-0", "40");
        spoken.journey.robot.clickOn("#packet-args-add");
        spoken.type("args-1", "2");
        spoken.journey.robot.clickOn("#packet-ack");
        spoken.send("420[\"sum\",40,2]");
        assertThat(spoken.journey.text("#composer-send")).isEqualTo("Emit");
        spoken.await(Direction.RECEIVED, "Ack", 1);

        spoken.filter("event:question dir:received", 1);
        spoken.inspect(0, "question", "how many?");
        spoken.journey.click("#bench-tab-rules");
        spoken.answer(0, "Acknowledge");
        // The form is there, with the caret where something is to be typed.
        spoken.journey.await(
                "the form", () -> spoken.journey.find("#packet-args-0").isFocused());
        spoken.journey.robot.write("7");
        spoken.send("[7]");
        spoken.await(Direction.SENT, "Ack", 1);
        spoken.await(Direction.RECEIVED, "Event", 3);
        spoken.filter("event:answered d.args:1", 1);

        spoken.await(Direction.SENT, "Pong", 2);
        spoken.neglect("pong");
    }
}
