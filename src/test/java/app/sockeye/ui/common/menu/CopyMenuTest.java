package app.sockeye.ui.common.menu;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.CommonTexts;
import app.sockeye.ui.common.WindowExtension;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class CopyMenuTest {
    private Label label;

    @Start
    void start(Stage stage) {
        label = new Label("the beginning…");
        CopyMenu.on(label, "the beginning and the end");
        stage.setScene(new Scene(new StackPane(label), 300, 200));
        stage.show();
    }

    @Test
    void itsMenuCopiesTheWholeText(FxRobot robot) {
        assertThat(copied(robot)).isEqualTo("the beginning and the end");
    }

    @Test
    void aTextThatTheClipboardWouldCutIsEscaped(FxRobot robot) {
        robot.interact(() -> CopyMenu.on(label, "before\0after"));
        assertThat(copied(robot)).isEqualTo("\"before\\u0000after\"");
    }

    private String copied(FxRobot robot) {
        // A headless display has no request for a context menu.
        robot.interact(() -> {
            Point2D screen = label.localToScreen(5, 5);
            label.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, screen.getX(), screen.getY(), false, null));
        });
        robot.clickOn(CommonTexts.COPY);
        String[] text = new String[1];
        robot.interact(() -> text[0] = ClipboardText.get());
        return text[0];
    }
}
