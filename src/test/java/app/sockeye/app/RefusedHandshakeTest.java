package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class RefusedHandshakeTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void refusalIsExplainedAndItsBodyCanBeRead() {
        journey.connect("${playground}/misbehave/refuse");
        journey.await(SessionState.FAILED);
        assertThat(journey.words("#connection-notice")).contains("403 \"Forbidden\"");
        journey.awaitRow("GET /misbehave/refuse HTTP/1.1");
        journey.awaitRow("403 Forbidden");
        journey.select(2);
        journey.awaitWords("#inspector", "This endpoint refuses everybody.");
    }

    @Test
    void wrongAcceptKeyIsExplained() {
        journey.connect("${playground}/misbehave/wrong-accept");
        journey.await(SessionState.FAILED);
        assertThat(journey.words("#connection-notice")).contains("Sec-WebSocket-Accept");
        journey.awaitRow("GET /misbehave/wrong-accept HTTP/1.1");
        journey.awaitRow("101 Switching Protocols");
        journey.select(2);
        journey.awaitWords("#inspector", "d3JvbmcgYWNjZXB0IGtleSE=");
    }

    @Test
    void addressWithoutAServerIsExplainedAndCanBeTriedAgain() {
        journey.connect("ws://127.0.0.1:9/nobody");
        journey.await(SessionState.FAILED);
        assertThat(journey.words("#connection-notice")).contains("127.0.0.1:9");
        journey.press(KeyCode.SHORTCUT, KeyCode.L);
        journey.robot.write("${playground}/echo");
        journey.press(KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        assertThat(journey.shows("#connection-notice")).isFalse();
    }

    @Test
    void badAddressIsMarkedAtItsField() {
        journey.connect("ftp://example.com");
        assertThat(journey.text("#url-error")).isNotBlank();
        assertThat(journey.text("#state")).isEqualTo("Not connected");
    }
}
