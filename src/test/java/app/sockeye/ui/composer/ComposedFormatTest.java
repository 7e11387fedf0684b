package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ComposedFormatTest {
    private final RecordingSending sending = new RecordingSending();
    private ComposerModel model;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        model = new ComposerModel(sending, Runnable::run);
        ComposerView view = new ComposerView(model);
        VBox.setVgrow(view, Priority.ALWAYS);
        RegionShot.show(stage, new VBox(new SendLine(model), view), Theme.LIGHT, 1000, 300);
    }

    private static void choose(FxRobot robot, String box, String name) {
        ComboBox<?> combo = robot.lookup(box).query();
        robot.clickOn(box);
        for (int i = 0; i < combo.getItems().size(); i++) {
            robot.type(KeyCode.UP);
        }
        int at = 0;
        while (!combo.getItems().get(at).toString().equals(name)) {
            at++;
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
    }

    @Test
    void jsonIsSentInTheFormatThatIsChosen(FxRobot robot) {
        robot.clickOn("#composer-kind-binary").clickOn("#binary-format-from-json");
        robot.interact(() -> model.bodyProperty(Format.FROM_JSON).set("{\"a\":18446744073709551615}"));
        assertThat(text(robot, "#composer-status")).isEqualTo("MessagePack · 12 B");
        assertThat(((Labeled) robot.lookup("#composer-bytes .wire").query()).getText())
                .isEqualTo("81 a1 61 cf ff ff ff ff ff ff ff ff");
        choose(robot, "#composer-as-format", "CBOR");
        assertThat(text(robot, "#composer-status")).isEqualTo("CBOR · 12 B");
        robot.clickOn("#composer-from-json").press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(sending.sent).containsExactly("binary a1 61 61 1b ff ff ff ff ff ff ff ff");
        assertThat(model.draft().as()).isEqualTo(new ChosenFormat("cbor"));
    }

    @Test
    void aMessageTypeOfAFileIsChosen(FxRobot robot) throws IOException {
        Path proto = folder.resolve("trade.proto");
        Files.writeString(proto, "syntax = \"proto3\"; package t; message Price { int64 cents = 1; } message Size {}");
        robot.clickOn("#composer-kind-binary").clickOn("#binary-format-from-json");
        choose(robot, "#composer-as-format", "Protobuf");
        robot.interact(() ->
                robot.lookup("#composer-as-file").<TextInputControl>query().setText(proto.toString()));
        choose(robot, "#composer-as-type", "t.Price");
        robot.interact(() -> model.bodyProperty(Format.FROM_JSON).set("{\"cents\": 5}"));
        assertThat(text(robot, "#composer-status")).isEqualTo("t.Price · 2 B");
        robot.interact(() -> model.bodyProperty(Format.FROM_JSON).set("{\n  \"cents\": \"x\"}"));
        assertThat(text(robot, "#composer-problem"))
                .startsWith("Line 2, column 12: Expected an integer from -9223372036854775808");
        assertThat(robot.lookup(".problem-mark").queryAll()).isNotEmpty();
        WrittenMessage kept = (WrittenMessage) model.written();
        assertThat(kept.as().written()).isEqualTo("t.Price in " + proto);
    }

    @Test
    void aSchemaThatWasMendedMeanwhileIsReadBeforeSending(FxRobot robot) throws IOException {
        Path proto = folder.resolve("trade.proto");
        Files.writeString(proto, "message Price { int64 cent = 1; }");
        robot.interact(
                () -> model.edit(WrittenMessage.json("{\"cents\": 5}", ChosenFormat.parse("Price in " + proto))));
        assertThat(text(robot, "#composer-problem")).endsWith("Price has no field cents.");
        Files.writeString(proto, "message Price { int64 cents = 1; }");
        robot.clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("binary 08 05");
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }
}
