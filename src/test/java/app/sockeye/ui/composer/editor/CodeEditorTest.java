package app.sockeye.ui.composer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.InputError;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class CodeEditorTest {
    private final SimpleStringProperty body = new SimpleStringProperty("");
    private CodeEditor editor;

    @Start
    void start(Stage stage) {
        editor = new CodeEditor("editor", "Editor", true, body);
        RegionShot.show(stage, editor, Theme.LIGHT, 400, 200);
    }

    @Test
    void aTextTooLongToEditIsToldOfAndKept(FxRobot robot) {
        String line = "x".repeat(EditorLimits.MAX_LINE + 1);
        robot.interact(() -> body.set(line));
        assertThat(editor.area().getText()).isEmpty();
        assertThat(robot.lookup(".editor-notice").query().isVisible()).isTrue();
        assertThat(body.get()).isEqualTo(line);
        robot.clickOn("Clear");
        assertThat(body.get()).isEmpty();
        assertThat(robot.lookup(".editor-notice").query().isVisible()).isFalse();
    }

    @Test
    void tenMebibytesArePastedPastTheEditor(FxRobot robot) {
        String pasted = "[1,2,3,4,5,6]\n".repeat((10 << 20) / 14);
        robot.interact(() -> {
            body.set("before\nafter");
            editor.area().selectRange(6, 7);
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, pasted));
            editor.area().paste();
        });
        assertThat(body.get()).isEqualTo("before" + pasted + "after");
        assertThat(editor.area().getText()).isEmpty();
        assertThat(robot.lookup(".editor-notice").query().isVisible()).isTrue();
    }

    @Test
    void aLongLineIsNotColoured(FxRobot robot) {
        robot.interact(() -> body.set("[" + "1,".repeat(5_000) + "1]\n\"short\""));
        assertThat(editor.area().getStyleOfChar(0)).isEmpty();
        assertThat(editor.area().getStyleOfChar(editor.area().getLength() - 2)).containsExactly("json-string");
    }

    @Test
    void carriageReturnsOfTheMessageSurviveEditing(FxRobot robot) {
        robot.interact(() -> {
            body.set("SEND\r\nto:a\r\n\r\n");
            editor.area().insertText(0, "X");
        });
        assertThat(body.get()).isEqualTo("XSEND\r\nto:a\r\n\r\n");
        robot.interact(() -> editor.area().appendText("\nbody"));
        assertThat(body.get()).endsWith("\r\n\r\n\r\nbody");
    }

    @Test
    void anErrorAtTheEndMarksTheWordBefore(FxRobot robot) {
        robot.interact(() -> {
            body.set("[1, tru");
            editor.mark(Optional.of(new InputError(7, "cut")));
        });
        assertThat(robot.lookup(".problem-mark").queryAll()).isNotEmpty();
    }

    @Test
    void linesOfAnySizeUnderTheLimitAreEditable() {
        String line = "x".repeat(EditorLimits.MAX_LINE - 1) + "\n";
        assertThat(EditorLimits.isEditable(line.repeat(10))).isTrue();
        assertThat(EditorLimits.isEditable(line.repeat(10) + "y".repeat(EditorLimits.MAX_LINE + 1)))
                .isFalse();
        assertThat(EditorLimits.isEditable("\n".repeat(EditorLimits.MAX_CHARS + 1)))
                .isFalse();
    }
}
