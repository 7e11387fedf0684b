package app.sockeye.ui.composer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.InputError;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class FoldingTest {
    private static final String JSON = "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": true\n}";

    private final SimpleStringProperty body = new SimpleStringProperty(JSON);
    private CodeEditor editor;
    private EditorArea area;

    @Start
    void start(Stage stage) {
        editor = new CodeEditor("editor", "Editor", true, body);
        area = editor.area();
        RegionShot.show(stage, editor, Theme.LIGHT, 400, 300);
    }

    @Test
    void aClickOnTheArrowFoldsAndUnfolds(FxRobot robot) {
        robot.clickOn(arrows(robot).get(1));
        assertThat(hidden()).containsExactly(2, 3);
        assertThat(body.get()).isEqualTo(JSON);
        assertThat(area.getText()).isEqualTo(JSON);
        double height = FxThread.call(
                () -> area.getParagraphGraphic(4).getBoundsInLocal().getHeight());
        assertThat(below(4) - below(1)).isLessThan(height * 1.5);
        robot.clickOn(arrows(robot).get(1));
        assertThat(hidden()).isEmpty();
        assertThat(below(4) - below(1)).isGreaterThan(height * 2.5);
        robot.interact(area::undo);
        assertThat(body.get()).isEqualTo(JSON);
    }

    @Test
    void keysFoldWhatTheCaretIsInFromTheInsideOut(FxRobot robot) {
        caretAt(robot, "1,");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET).release(KeyCode.OPEN_BRACKET);
        assertThat(hidden()).containsExactly(2, 3);
        robot.press(KeyCode.OPEN_BRACKET).release(KeyCode.OPEN_BRACKET);
        assertThat(hidden()).containsExactly(1, 2, 3, 4, 5);
        robot.press(KeyCode.CLOSE_BRACKET).release(KeyCode.CLOSE_BRACKET, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(hidden()).containsExactly(2, 3);
        assertThat(body.get()).isEqualTo(JSON);
    }

    @Test
    void theCaretStepsOverWhatIsFolded(FxRobot robot) {
        fold(robot, 1);
        caretAt(robot, "[");
        robot.type(KeyCode.DOWN);
        FxThread.settle();
        assertThat(line()).isEqualTo(4);
        robot.type(KeyCode.UP);
        FxThread.settle();
        assertThat(line()).isEqualTo(1);
        assertThat(hidden()).containsExactly(2, 3);
    }

    @Test
    void anErrorAndAFindingUnfold(FxRobot robot) {
        fold(robot, 1);
        robot.interact(() -> editor.mark(Optional.of(new InputError(JSON.indexOf("2"), "wrong"))));
        assertThat(hidden()).isEmpty();
        fold(robot, 0);
        robot.interact(() -> area.moveTo(JSON.indexOf("true")));
        FxThread.settle();
        assertThat(hidden()).isEmpty();
        fold(robot, 1);
        fold(robot, 0);
        FindReplaceBar bar = FxThread.call(() -> new FindReplaceBar(() -> {}));
        robot.interact(() -> {
            area.selectRange(JSON.indexOf("true"), JSON.indexOf("true") + 4);
            bar.open(area);
        });
        FxThread.settle();
        assertThat(hidden()).containsExactly(2, 3);
    }

    @Test
    void aChangeUnfoldsItsLinesOnly(FxRobot robot) {
        String two = "[\n[\n1\n],\n[\n2\n]\n]";
        robot.interact(() -> body.set(two));
        fold(robot, 1);
        fold(robot, 4);
        assertThat(hidden()).containsExactly(2, 5);
        robot.interact(() -> area.insertText(two.indexOf("1"), "3"));
        assertThat(hidden()).containsExactly(5);
        robot.interact(() -> area.deleteText(two.lastIndexOf("]\n]") + 1, two.lastIndexOf("]\n]") + 2));
        assertThat(hidden()).isEmpty();
        robot.interact(area::undo);
        robot.interact(area::undo);
        assertThat(body.get()).isEqualTo(two);
    }

    @Test
    void anotherTextHasNothingFolded(FxRobot robot) {
        fold(robot, 0);
        robot.interact(() -> body.set("[\n1,\n2\n]"));
        assertThat(hidden()).isEmpty();
        assertThat(arrows(robot)).hasSize(1);
    }

    @Test
    void onlySoManyLinesAreFoldedAtATime(FxRobot robot) {
        String long1 = "[\n" + "1,\n".repeat(Folding.MOST_LINES - 1) + "1\n]";
        robot.interact(() -> body.set("[\n[\n1\n],\n" + long1 + "\n]"));
        fold(robot, 0);
        assertThat(hidden()).isEmpty();
        fold(robot, 1);
        assertThat(hidden()).containsExactly(2);
        fold(robot, 4);
        assertThat(hidden()).hasSize(Folding.MOST_LINES).startsWith(5);
    }

    @Test
    void aLongTextHasNoArrows(FxRobot robot) {
        robot.interact(() -> body.set("[\n" + "1,\n".repeat(Folding.MOST_CHARS / 3) + "1]"));
        assertThat(arrows(robot)).isEmpty();
    }

    private void fold(FxRobot robot, int line) {
        robot.interact(() -> {
            area.moveTo(line, 0);
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.OPEN_BRACKET, true, true, false, false));
        });
    }

    private void caretAt(FxRobot robot, String text) {
        robot.interact(() -> {
            area.requestFocus();
            area.moveTo(JSON.indexOf(text));
        });
    }

    private int line() {
        return FxThread.call(area::getCurrentParagraph);
    }

    private double below(int line) {
        return FxThread.call(() -> {
            Node number = area.getParagraphGraphic(line);
            return number.localToScreen(number.getBoundsInLocal()).getMinY();
        });
    }

    private List<Integer> hidden() {
        return FxThread.call(() -> IntStream.range(0, area.getParagraphs().size())
                .filter(area::isHidden)
                .boxed()
                .collect(Collectors.toList()));
    }

    private List<Node> arrows(FxRobot robot) {
        return FxThread.call(() -> robot.lookup(".fold-arrow").queryAll().stream()
                .filter(Node::isVisible)
                .sorted((a, b) -> Double.compare(
                        a.localToScreen(0, 0).getY(), b.localToScreen(0, 0).getY()))
                .collect(Collectors.toList()));
    }
}
