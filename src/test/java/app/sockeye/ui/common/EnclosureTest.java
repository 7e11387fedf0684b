package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class EnclosureTest {
    private Label label;
    private int laidOut;

    @Start
    void start(Stage stage) {
        label = new Label("00:00");
        HBox around = new HBox(new Enclosure(label)) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                laidOut++;
            }
        };
        RegionShot.show(stage, new StackPane(around), Theme.LIGHT, 300, 100);
        stage.getScene().getRoot().layout();
    }

    @Test
    void aChangeThatFitsLeavesTheRestAlone(FxRobot robot) {
        robot.interact(() -> {
            label.getScene().getRoot().applyCss();
            label.getScene().getRoot().layout();
        });
        int before = laidOut;
        robot.interact(() -> label.setText("00:11"));
        robot.interact(() -> label.getScene().getRoot().layout());
        assertThat(laidOut).isEqualTo(before);
        assertThat(label.isNeedsLayout()).isFalse();
    }

    @Test
    void whatNeedsMoreRoomGetsIt(FxRobot robot) {
        robot.interact(() -> label.setText("1:00:00:00"));
        robot.interact(() -> label.getScene().getRoot().layout());
        assertThat(label.getWidth()).isGreaterThanOrEqualTo(FxThread.call(() -> label.prefWidth(-1)));
        assertThat(FxThread.call(() -> label.getParent().getLayoutBounds().getWidth()))
                .isEqualTo(label.getWidth());
    }
}
