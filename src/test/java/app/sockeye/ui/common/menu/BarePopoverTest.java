package app.sockeye.ui.common.menu;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.keyboard.Shortcut;
import atlantafx.base.controls.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A popover over a message that is being written. */
@ExtendWith(WindowExtension.class)
class BarePopoverTest {
    private TextArea message;
    private TextField field;
    private Button button;
    private final List<Shortcut> asked = new ArrayList<>();
    private BarePopover popover;

    @Start
    void start(Stage stage) {
        Theme.LIGHT.apply();
        message = new TextArea("as it was");
        field = new TextField();
        button = new Button("Do");
        VBox root = new VBox(new Button("owner"), message);
        Scene scene = new Scene(root, 600, 400);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> Shortcut.of(e).ifPresent(asked::add));
        stage.setScene(scene);
        stage.show();
        message.requestFocus();
        popover = new BarePopover(new VBox(field, button), Popover.ArrowLocation.TOP_LEFT);
        popover.show(root.getChildren().get(0));
    }

    @BeforeEach
    void focus() {
        FxThread.settle();
        FxThread.call(() -> {
            field.requestFocus();
            return null;
        });
        FxThread.settle();
    }

    @Test
    void whatItsControlsLeaveOfTheKeysDoesNotReachTheWindow(FxRobot robot) {
        robot.write("12");
        robot.type(KeyCode.TAB);
        robot.write("345");
        robot.type(KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.SHORTCUT, KeyCode.X);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("12");
        assertThat(FxThread.call(() -> Optional.ofNullable(popover.getScene().getFocusOwner())))
                .contains(button);
        assertThat(message.getText()).isEqualTo("as it was");
        assertThat(asked).isEmpty();
        assertThat(popover.isShowing()).isTrue();
    }

    @Test
    void aShortcutOfTheWindowClosesIt(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        FxThread.settle();
        assertThat(asked).containsExactly(Shortcut.PALETTE);
        assertThat(popover.isShowing()).isFalse();
    }

    @Test
    void oneThatChangesTheLooksDoesNot(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        assertThat(asked).containsExactly(Shortcut.THEME);
        assertThat(popover.isShowing()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(popover.isShowing()).isFalse();
    }
}
