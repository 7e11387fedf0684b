package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.composer.editor.EditorArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class SchemaViewTest {
    @TempDir
    private static Path folder;

    private final RecordingSending sending = new RecordingSending();
    private Optional<Path> file = Optional.empty();
    private ComposerModel model;

    @Start
    void start(Stage stage) throws IOException {
        file = Optional.of(
                Files.writeString(
                        folder.resolve("order.json"),
                        """
                {"required": ["id"], "properties": {
                  "id": {"type": "integer", "description": "Number of the order"},
                  "side": {"description": "Which way to trade", "enum": ["buy", "sell"]},
                  "note": {"type": "string", "pattern": "^(?:(a+)\\\\1?)+$"}}}
                """));
        Map<String, String> values = Map.of("n", "7");
        sending.values = name -> Optional.ofNullable(values.get(name));
        model = new ComposerModel(sending, task -> new Thread(task).start());
        model.schema().setFinder(() -> file);
        ComposerView view = new ComposerView(model);
        VBox.setVgrow(view, Priority.ALWAYS);
        RegionShot.show(stage, new VBox(new SendLine(model), view), Theme.LIGHT, 780, 270);
    }

    private void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        FxThread.settle();
    }

    private String told(FxRobot robot) {
        return robot.lookup("#composer-schema-finding")
                .<Label>tryQuery()
                .map(Label::getText)
                .orElse("");
    }

    private EditorArea area(FxRobot robot) {
        return robot.lookup("#composer-json").query();
    }

    private void write(FxRobot robot, String json) {
        robot.clickOn("#composer-kind-json");
        robot.interact(() -> model.bodyProperty(Format.JSON).set(json));
    }

    @Test
    void whatDoesNotFollowTheSchemaIsToldAndUnderlinedAndCanBeSent(FxRobot robot) throws Exception {
        write(robot, "{\n  id: 'x', // JSON5\n  \"side\": \"hold\"\n}");
        waitFor(() -> told(robot).equals("Line 2, column 7 (/id): Expected an integer, found a string."));
        String text = area(robot).getText();
        assertThat(area(robot).getStyleOfChar(text.indexOf("'x'"))).contains("schema-finding");
        assertThat(area(robot).getStyleOfChar(text.indexOf("\"hold\""))).contains("schema-finding");
        assertThat(area(robot).getStyleOfChar(text.indexOf("side"))).doesNotContain("schema-finding");
        robot.clickOn("#composer-schema-next").clickOn("#composer-schema-next");
        assertThat(told(robot)).isEqualTo("Line 3, column 11 (/side): Expected one of \"buy\", \"sell\".");
        assertThat(area(robot).getCaretPosition()).isEqualTo(text.indexOf("\"hold\""));
        robot.press(KeyCode.F8).release(KeyCode.F8);
        assertThat(area(robot).getCaretPosition()).isEqualTo(text.indexOf("'x'"));
        robot.clickOn("#composer-send");
        assertThat(sending.sent).hasSize(1);
    }

    @Test
    void theWarningGoesOnceTheMessageFollowsTheSchema(FxRobot robot) throws Exception {
        write(robot, "{\"id\": \"x\"}");
        waitFor(() -> !told(robot).isEmpty());
        robot.interact(() -> area(robot).replaceText(7, 10, "${n}"));
        waitFor(() -> told(robot).isEmpty());
        assertThat(area(robot).getStyleOfChar(8)).doesNotContain("schema-finding");
        assertThat(robot.lookup("#composer-status").<Label>query().getText()).startsWith("valid JSON");
    }

    @Test
    void brokenJsonIsToldBeforeTheSchema(FxRobot robot) throws Exception {
        write(robot, "{\"id\": \"x\"}");
        waitFor(() -> !told(robot).isEmpty());
        robot.interact(() -> area(robot).replaceText(10, 11, ""));
        waitFor(() -> robot.lookup("#composer-problem").tryQuery().isPresent());
        assertThat(told(robot)).isEmpty();
    }

    @Test
    void aSchemaThatCannotBeUsedIsTold(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("order.json"), "{\"$ref\": \"https://example.invalid/other.json\"}");
        write(robot, "{}");
        waitFor(() -> told(robot).startsWith("The schema order.json can't be used. The schema refers to https://"));
        robot.interact(() -> {
            file = Optional.empty();
            model.schema().lookAgain();
        });
        assertThat(told(robot)).isEmpty();
    }

    @Test
    void aPatternThatNeverEndsFreezesNothing(FxRobot robot) throws Exception {
        write(robot, "{\"id\": 1, \"note\": \"" + "a".repeat(90) + "!\"}");
        waitFor(() -> told(robot).contains("takes too long"));
        assertThat(robot.lookup("#composer-schema-next").query().isVisible()).isFalse();
    }

    private ListView<?> offers(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#reference-offers")
                .<ListView<?>>tryQuery()
                .filter(list -> list.isVisible() && !list.getItems().isEmpty())
                .isPresent());
        return robot.lookup("#reference-offers").query();
    }

    @Test
    void namesAndValuesAreOfferedAndTaken(FxRobot robot) throws Exception {
        robot.clickOn("#composer-kind-json").clickOn("#composer-json").write("{\"si");
        assertThat(offers(robot).getItems()).hasSize(1);
        robot.type(KeyCode.ENTER);
        waitFor(() -> area(robot).getText().equals("{\"side\": }"));
        assertThat(offers(robot).getItems()).hasSize(2);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(area(robot).getText()).isEqualTo("{\"side\": \"sell\"}");
        robot.write(", ").press(KeyCode.CONTROL, KeyCode.SPACE).release(KeyCode.SPACE, KeyCode.CONTROL);
        assertThat(offers(robot).getItems()).hasSize(2);
        assertThat(robot.lookup("Number of the order").tryQuery()).isPresent();
    }

    @Test
    void aMistakeInJsonIsMendedByOneClickOrKey(FxRobot robot) throws Exception {
        write(robot, "{\"id\": 1 \"side\": True}");
        waitFor(() -> robot.lookup("Put a comma after 1").tryQuery().isPresent());
        robot.clickOn("#composer-mend");
        assertThat(area(robot).getText()).isEqualTo("{\"id\": 1, \"side\": True}");
        waitFor(() -> robot.lookup("Write true for True").tryQuery().isPresent());
        robot.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
        assertThat(model.bodyProperty(Format.JSON).get()).isEqualTo("{\"id\": 1, \"side\": true}");
        waitFor(() -> robot.lookup("#composer-problem").tryQuery().isEmpty());
        robot.interact(() -> area(robot).undo());
        assertThat(area(robot).getText()).isEqualTo("{\"id\": 1, \"side\": True}");
    }
}
