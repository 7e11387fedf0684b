package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.WindowExtension;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class StartFailureTest {
    private final AtomicBoolean ended = new AtomicBoolean();

    @Start
    void start(Stage stage) {
        StartFailure.show(
                new Stage(), "The folder /x can't be used: /x is a file, not a folder.", () -> ended.set(true));
    }

    @Test
    void tellsTheReasonAndTheWayOutAndEnds(FxRobot robot) {
        assertThat(robot.lookup("#start-failure-reason").queryAs(Label.class).getText())
                .contains("/x is a file");
        assertThat(robot.lookup("#start-failure-next").queryAs(Label.class).getText())
                .contains("SOCKEYE_HOME");
        robot.clickOn("#start-failure-quit");
        assertThat(ended).isTrue();
    }
}
