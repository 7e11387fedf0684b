package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class SwitchTest {
    private Switch control;

    @Start
    void start(Stage stage) {
        control = new Switch("private", "Private");
        stage.setScene(new Scene(new StackPane(control), 300, 200));
        stage.show();
        control.requestFocus();
    }

    @Test
    void itTurnsByTheSpaceBarAndByTheMouse(FxRobot robot) {
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(control.isSelected()).isTrue();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(control.isSelected()).isFalse();
        robot.clickOn("#private > .thumb");
        assertThat(control.isSelected()).isTrue();
    }

    @Test
    void aScreenReaderReadsAndTurnsIt() {
        assertThat(control.getAccessibleRole()).isEqualTo(AccessibleRole.CHECK_BOX);
        FxThread.call(() -> {
            control.executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
        assertThat(control.queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                .isEqualTo(true);
        assertThat(control.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Private");
    }
}
