package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.WindowExtension;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class LostLineTest {
    private LogPage page;

    @Start
    void start(Stage stage) {
        page = new LogPage(stage, 700, 300);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void itTellsSinceWhenNothingIsReceivedAndGoesWithTheNextConnection(FxRobot robot) {
        assertThat(robot.lookup("#log-lost").query().isVisible()).isFalse();
        set(robot, Optional.of(Instant.now().minusSeconds(3700)));
        assertThat(robot.lookup("#log-lost").query().isVisible()).isTrue();
        assertThat(robot.lookup("#log-lost .label").queryAs(Label.class).getText())
                .matches("Nothing received since \\d\\d:\\d\\d:\\d\\d \u00b7 01:01:\\d\\d");
        page.shoot("log-lost");
        set(robot, Optional.empty());
        assertThat(robot.lookup("#log-lost").query().isVisible()).isFalse();
    }

    private void set(FxRobot robot, Optional<Instant> since) {
        robot.interact(() -> page.view.lostSinceProperty().set(since));
    }
}
