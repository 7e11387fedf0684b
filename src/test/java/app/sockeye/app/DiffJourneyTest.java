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
class DiffJourneyTest {
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
    void twoSelectedMessagesAreCompared() {
        journey.connect("${playground}/echo");
        journey.await(SessionState.OPEN);
        send("{\"type\":\"trade\",\"price\":1.10}");
        send("{\"price\":1.20,\"type\":\"trade\"}");
        journey.await("all echoes", () -> journey.log().count() == 8);
        journey.select(4);
        journey.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(journey.log().selection().size()).isEqualTo(2);
        journey.press(KeyCode.SHORTCUT, KeyCode.E);
        journey.awaitWords("#inspector", "Changes since #4, which is also selected");
        journey.select(7);
        journey.click("#inspector-aspect-diff");
        journey.awaitWords("#inspector", "the previous message with $.type trade");
        journey.awaitWords("#inspector-diff", "$.price");
        assertThat(journey.words("#inspector-diff")).contains("1.10", "1.20");
    }

    private void send(String text) {
        long before = journey.log().count();
        journey.compose(text);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await("the echo", () -> journey.log().count() == before + 2);
    }
}
