package app.sockeye.ui.inspector.hex;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.inspector.ShownInspector;
import app.sockeye.ui.inspector.entry.Aspect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
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
        assertThat(inspector.label("#hex-place")).isEqualTo("Offset 18 (0x12) · 10 B selected");
        inspector.shoot("hex-selection");
        ShownInspector.run(Theme.DARK::apply);
        inspector.shoot("hex-selection-dark");
        ShownInspector.run(Theme.LIGHT::apply);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(inspector.clipboard()).isEqualTo("39 61 62 63 64 65 66 30 31 32");
    }

    @ParameterizedTest
    @ValueSource(doubles = {160, 240, 800})
    void theDumpKeepsRowsAboveTheValues(double height, FxRobot robot) {
        show("0123456789abcdef0123456789abcdef");
        Region pane = (Region) robot.lookup("#hex-readings").query().getParent().getParent();
        ShownInspector.run(() -> {
            pane.setMaxHeight(height);
            pane.getScene().getRoot().applyCss();
            pane.resize(pane.getWidth(), height);
            pane.layout();
        });
        Node readings = robot.lookup("#hex-readings").query();
        double bottom = readings.getParent().getBoundsInParent().getMaxY();
        assertThat(bottom).isLessThanOrEqualTo(height);
        assertThat(robot.lookup("#inspector-hex").queryAs(Region.class).getHeight())
                .isGreaterThan(20);
    }

    @Test
    void textAndBytesAreFoundAndOffsetsGoneTo(FxRobot robot) {
        show("needle, hay, needle");
        type("#hex-find", "needle");
        ShownInspector.run(() -> field("#hex-find").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-place").equals("Offset 0 (0x0) · 6 B selected"));
        ShownInspector.run(() -> field("#hex-find").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-place").equals("Offset 13 (0xd) · 6 B selected"));
        type("#hex-find", "hex:2c20");
        ShownInspector.run(() -> field("#hex-find").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-place").startsWith("Offset 6 "));
        type("#hex-find", "absent");
        ShownInspector.run(() -> field("#hex-find").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-find-state").equals("Not found"));
        type("#hex-offset-field", "0x10");
        ShownInspector.run(() -> field("#hex-offset-field").fireEvent(new javafx.event.ActionEvent()));
        ShownInspector.await(() -> inspector.label("#hex-place").startsWith("Offset 16 "));
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
        assertThat(inspector.label("#hex-place")).matches("Offset 1[12] .*");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 370, 700})
    void allDigitsOfLongNumbersAreSeen(int width) {
        ShownInspector.run(
                () -> inspector.node("#inspector").getScene().getWindow().setWidth(width));
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) 0xff);
        bytes[7] = (byte) 0x80;
        bytes[0] = (byte) 0x80;
        inspector.show(inspector.recorded.message(EntryKind.BINARY, bytes));
        inspector.choose(Aspect.HEX);
        ShownInspector.await(() -> !rows().visibleRows().isEmpty());
        List<String> seen = new ArrayList<>();
        ShownInspector.await(() -> inspector.node("#hex-readings").isVisible());
        FxThread.settle();
        ShownInspector.run(() -> {
            Node pane = inspector.node("#hex-readings");
            for (Node node : pane.lookupAll(".label .text")) {
                if (node.localToScene(node.getLayoutBounds()).getMaxX()
                        <= pane.localToScene(pane.getLayoutBounds()).getMaxX()) {
                    seen.add(((Text) node).getText());
                }
            }
        });
        assertThat(seen).contains("-9151314442816848000", "9295429630892703616");
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
