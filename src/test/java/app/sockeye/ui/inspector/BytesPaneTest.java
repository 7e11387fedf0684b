package app.sockeye.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.EntryKind;
import app.sockeye.ui.common.RowPane;
import app.sockeye.ui.common.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BytesPaneTest {
    @TempDir
    Path folder;

    private ShownInspector inspector;

    @Start
    void start(Stage stage) throws IOException {
        inspector = new ShownInspector(stage, folder);
    }

    @AfterEach
    void close() {
        inspector.close();
    }

    @Test
    void bytesAreSelectedByKeyboardAndCopied(FxRobot robot) {
        show("0123456789abcdef0123456789abcdef");
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(inspector.label("#hex-place")).isEqualTo("at 18 (0x12) · 10 B selected");
        inspector.shoot("hex-selection");
        ShownInspector.run(Theme.DARK::apply);
        inspector.shoot("hex-selection-dark");
        ShownInspector.run(Theme.LIGHT::apply);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(inspector.clipboard()).isEqualTo("39 61 62 63 64 65 66 30 31 32");
    }

    @Test
    void textAndBytesAreFoundAndOffsetsGoneTo(FxRobot robot) {
        show("needle, hay, needle");
        type("#hex-find", "needle");
        ShownInspector.run(() -> field("#hex-find").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-place").equals("at 0 (0x0) · 6 B selected"));
        ShownInspector.run(() -> field("#hex-find").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-place").equals("at 13 (0xd) · 6 B selected"));
        type("#hex-find", "hex:2c20");
        ShownInspector.run(() -> field("#hex-find").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-place").startsWith("at 6 "));
        type("#hex-find", "absent");
        ShownInspector.run(() -> field("#hex-find").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-find-state").equals("not found"));
        type("#hex-offset-field", "0x10");
        ShownInspector.run(() -> field("#hex-offset-field").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-place").startsWith("at 16 "));
    }

    @Test
    void theMousePutsTheCursorOnTheByteUnderIt(FxRobot robot) {
        show("0123456789abcdef");
        HexRowNode row = ShownInspector.onFx(() -> (HexRowNode) rows().visibleRows().stream()
                .filter(r -> r.index() == 1)
                .findFirst()
                .orElseThrow());
        javafx.scene.Node digits = ShownInspector.onFx(() -> row.lookup(".hex-bytes"));
        robot.clickOn(digits);
        assertThat(inspector.label("#hex-place")).matches("at 1[12] .*");
    }

    private void show(String text) {
        inspector.show(inspector.recorded.message(EntryKind.BINARY, text.getBytes(StandardCharsets.US_ASCII)));
        inspector.choose(Aspect.HEX);
        ShownInspector.await(() -> !rows().visibleRows().isEmpty());
        ShownInspector.run(() -> rows().requestFocus());
    }

    private RowPane rows() {
        return (RowPane) inspector.node("#inspector-hex");
    }

    private TextField field(String id) {
        return (TextField) inspector.node(id);
    }

    private void type(String id, String text) {
        ShownInspector.run(() -> field(id).setText(text));
    }
}
