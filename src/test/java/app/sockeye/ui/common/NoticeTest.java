package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class NoticeTest {
    private Notice notice;

    @Start
    void start(Stage stage) {
        notice = new Notice("notice");
        RegionShot.show(stage, new StackPane(notice), Theme.LIGHT, 500, 300);
    }

    @Test
    void detailsLeaveTheLogItsRowsInASmallWindow(FxRobot robot) {
        robot.interact(() -> notice.show("Refused.", "a line\n".repeat(20)));
        robot.interact(notice::unfold);
        TextArea details = robot.lookup("#notice-details").query();
        double wide = FxThread.call(() -> details.prefHeight(-1));
        robot.interact(() -> notice.setRoom(Room.SMALL));
        assertThat(FxThread.call(() -> details.prefHeight(-1))).isLessThan(wide / 2);
        robot.interact(() -> notice.show("Refused again.", "a line\n".repeat(20)));
        assertThat(FxThread.call(() -> details.prefHeight(-1)))
                .as("of what comes next, too")
                .isLessThan(wide / 2);
        robot.interact(() -> notice.setRoom(Room.WIDE));
        assertThat(FxThread.call(() -> details.prefHeight(-1))).isEqualTo(wide);
    }
}
