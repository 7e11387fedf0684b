package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class FirstStartTest {
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
    void onePressShowsTheWholeTool() {
        journey.await(SessionState.OPEN);
        assertThat(journey.words(".tab-strip")).contains("Echo");
        assertThat(journey.previews()).anyMatch(row -> row.contains("101 Switching Protocols"));

        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await("the echo", () -> journey.text("#status-received").equals("▼ 1"));
        assertThat(journey.text("#status-sent")).isEqualTo("▲ 1");
        journey.await("both rows", () -> journey.log().count() == 6);
        assertThat(journey.previews())
                .filteredOn(row -> row.contains("subscribe"))
                .hasSize(2);

        journey.select(5);
        journey.awaitWords("#inspector", "BTC-USD");
        journey.robot.clickOn("#inspector-aspect-text");
        journey.awaitWords("#inspector", "\"throttle_ms\": 250");
        journey.robot.clickOn("#inspector-aspect-hex");
        journey.awaitWords("#inspector", "7b 0a 20 20");
        journey.robot.clickOn("#inspector-aspect-frames");
        journey.awaitWords("#inspector", "FIN");
        journey.select(2);
        journey.awaitWords("#inspector", "Sec-WebSocket-Accept");
    }

    @Test
    void libraryAndInspectorHaveTheirUsualWidths() {
        journey.await(SessionState.OPEN);
        journey.select(1);
        journey.await("the inspector", () -> journey.shows("#inspector"));
        assertThat(((Region) journey.find(".library")).getWidth()).isBetween(238.0, 242.0);
        assertThat(((Region) journey.find("#inspector")).getWidth()).isBetween(354.0, 362.0);
    }
}
