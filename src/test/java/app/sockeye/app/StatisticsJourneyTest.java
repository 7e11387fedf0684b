package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class StatisticsJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private void send(String text) {
        journey.compose(text);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    @Test
    void aValueOfTheStatisticsFiltersTheLog() {
        journey.await(SessionState.OPEN);
        send("{\"type\":\"trade\",\"price\":1}");
        send("{\"type\":\"trade\",\"price\":2}");
        send("{\"type\":\"quote\"}");
        journey.await("the echoes", () -> journey.text("#status-received").equals("▼ 3"));

        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        journey.await(
                "the counts", () -> journey.text("#statistics-messages-figure").equals("▼ 3  ▲ 3"));
        assertThat(journey.shows("#log-rows")).isFalse();
        journey.awaitWords("#statistics-back-pressure", "Sockeye keeps up");
        journey.awaitWords("#statistics-values", "trade");
        assertThat(journey.words("#statistics-values")).contains("4  67 %", "quote");

        Journey.run(() -> ((Button) journey.root().lookup("#statistics .value-row")).fire());
        journey.await("the log", () -> journey.shows("#log-rows"));
        journey.await("the trades", () -> journey.log().count() == 4);
        assertThat(journey.previews()).allMatch(row -> row.contains("\"trade\""));
    }

    @Test
    void whatIsShownIsRemembered() {
        journey.await(SessionState.OPEN);
        assertThat(journey.shows("#log-activity")).isTrue();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        assertThat(journey.shows("#inspector")).isFalse();
        journey.restart();
        assertThat(journey.shows("#statistics")).isTrue();
        assertThat(journey.shows("#log-activity")).isFalse();
        journey.click("#log-statistics");
        assertThat(journey.shows("#log-rows")).isTrue();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        journey.select(0);
        journey.await("the row in the inspector", () -> journey.shows("#inspector"));
    }
}
