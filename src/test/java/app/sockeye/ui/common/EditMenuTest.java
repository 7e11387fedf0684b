package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.keyboard.MenuKeys;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class EditMenuTest {
    private CodeArea area;

    @Start
    void start(Stage stage) {
        area = new CodeArea("some words");
        RichText.dress(area);
        stage.setScene(new Scene(area, 400, 200));
        MenuKeys.follow(stage.getScene());
        stage.show();
        area.requestFocus();
    }

    @Test
    void whatIsSelectedIsCutAndPastedByItsMenu(FxRobot robot) {
        choose(robot, "Select all");
        assertThat(area.getSelectedText()).isEqualTo("some words");
        choose(robot, "Cut");
        assertThat(area.getText()).isEmpty();
        assertThat(FxThread.<String>call(ClipboardText::get)).isEqualTo("some words");
        choose(robot, "Undo");
        assertThat(area.getText()).isEqualTo("some words");
        choose(robot, "Redo");
        assertThat(area.getText()).isEmpty();
        choose(robot, "Paste");
        assertThat(area.getText()).isEqualTo("some words");
    }

    @Test
    void whatCanNotBeChangedCanBeCopied(FxRobot robot) {
        FxThread.call(() -> {
            area.setEditable(false);
            return null;
        });
        choose(robot, "Select all");
        choose(robot, "Copy");
        assertThat(FxThread.<String>call(ClipboardText::get)).isEqualTo("some words");
        open(robot);
        assertThat(menu().getItems()).extracting(MenuItem::getText).doesNotContain("Cut", "Paste", "Undo");
    }

    @Test
    void whatIsNotPossibleIsGrey(FxRobot robot) {
        open(robot);
        assertThat(menu().getItems())
                .filteredOn(MenuItem::isDisable)
                .extracting(MenuItem::getText)
                .contains("Undo", "Redo", "Cut", "Copy")
                .doesNotContain("Paste", "Select all");
    }

    private static void open(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F10);
    }

    private static void choose(FxRobot robot, String item) {
        open(robot);
        robot.clickOn(item);
    }

    private static ContextMenu menu() {
        return FxThread.call(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow());
    }
}
