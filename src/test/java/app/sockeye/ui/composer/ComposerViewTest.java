package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ComposerViewTest {
    private static final String SUBSCRIBE =
            """
            {
              "op": "subscribe",
              "channel": "ticker",
              "symbols": ["BTC-USD", "ETH-USD"],
              "throttle_ms": 250,
              "snapshot": true
            }""";

    private final RecordingSending sending = new RecordingSending();
    private ComposerModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = new ComposerModel(sending, Runnable::run);
        scene = RegionShot.show(stage, new ComposerView(model), Theme.LIGHT, 780, 270);
    }

    @Test
    void ctrlEnterInTheEditorSendsWhatIsTyped(FxRobot robot) {
        robot.clickOn("#composer-text").write("hello").press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(sending.sent).containsExactly("text hello");
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("hello");
    }

    @Test
    void ctrlEnterSendsFromTheBarToo(FxRobot robot) {
        robot.interact(() -> model.edit(new Composed(Format.TEXT, "hello")));
        robot.clickOn("#composer-kind-text").press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(sending.sent).containsExactly("text hello");
    }

    @Test
    void altUpAndDownWalkThroughWhatWasSent(FxRobot robot) {
        robot.interact(() -> {
            model.edit(new Composed(Format.TEXT, "first"));
            model.send();
            model.bodyProperty(Format.TEXT).set("unsent");
        });
        robot.clickOn("#composer-text").press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("first");
        robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("unsent");
    }

    @Test
    void sendIsDisabledWithAReasonWhileNothingIsOpen(FxRobot robot) {
        Node send = robot.lookup("#composer-send").query();
        robot.interact(() -> sending.open.set(false));
        assertThat(send.isDisabled()).isTrue();
        assertThat(send.getAccessibleHelp()).contains("Not connected");
        assertThat(status(robot)).endsWith("not connected");
        robot.interact(() -> sending.open.set(true));
        assertThat(send.isDisabled()).isFalse();
    }

    @Test
    void brokenJsonIsMarkedAtItsPlace(FxRobot robot) {
        robot.clickOn("#composer-kind-json");
        robot.interact(() -> model.bodyProperty(Format.JSON).set("{\n  \"a\": 1,\n  \"b\": nope\n}"));
        assertThat(status(robot)).startsWith("invalid JSON");
        assertThat(robot.lookup("#composer-problem").<Labeled>query().getText()).startsWith("Line 3, column 9: ");
        assertThat(robot.lookup(".problem-mark").queryAll()).isNotEmpty();
        robot.interact(() -> area(robot, "#composer-json").selectRange(0, 8));
        robot.interact(() -> RegionShot.shoot(scene, "composer-broken"));
    }

    @Test
    void jsonIsColoured(FxRobot robot) {
        robot.interact(() -> model.setDraft(ComposerDraft.of(new Composed(Format.JSON, SUBSCRIBE))));
        CodeArea area = area(robot, "#composer-json");
        assertThat(area.getStyleOfChar(SUBSCRIBE.indexOf("\"op\""))).containsExactly("json-key");
        assertThat(area.getStyleOfChar(SUBSCRIBE.indexOf("250"))).containsExactly("json-number");
        assertThat(status(robot)).isEqualTo("valid JSON · 125 B");
        robot.interact(() -> RegionShot.shoot(scene, "composer-light"));
        robot.interact(Theme.DARK::apply);
        robot.interact(() -> RegionShot.shoot(scene, "composer-dark"));
    }

    @Test
    void linesEndAsChosen(FxRobot robot) {
        robot.clickOn("#composer-text").write("a").push(KeyCode.ENTER).write("b");
        robot.clickOn("#line-breaks").clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("text a\r\nb");
        assertThat(robot.lookup("#line-breaks").<Labeled>query().getText()).isEqualTo("CRLF");
        robot.interact(() -> RegionShot.shoot(scene, "composer-text"));
        robot.clickOn("#line-breaks").clickOn("#composer-send");
        assertThat(sending.sent).last().isEqualTo("text a\nb");
    }

    @Test
    void undoTakesFormattingBack(FxRobot robot) {
        robot.interact(() -> model.setDraft(ComposerDraft.of(new Composed(Format.JSON, "{\"a\":[1,2]}"))));
        robot.clickOn("#json-format");
        assertThat(area(robot, "#composer-json").getText()).contains("\n");
        robot.interact(area(robot, "#composer-json")::undo);
        assertThat(model.bodyProperty(Format.JSON).get()).isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void controlFramesAreSentFromTheirForm(FxRobot robot) {
        robot.clickOn("#composer-kind-control").clickOn("#control-payload").write("hi");
        robot.interact(() -> RegionShot.shoot(scene, "composer-ping"));
        robot.clickOn("#composer-send").clickOn("#control-kind-close");
        robot.interact(() -> model.control().codeProperty().set("1005"));
        assertThat(robot.lookup("#control-code-error").<Labeled>query().getText())
                .contains("1005");
        robot.interact(() -> RegionShot.shoot(scene, "composer-close"));
        robot.clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("ping 68 69");
        robot.interact(() -> model.control().codeProperty().set("4001"));
        robot.clickOn("#control-reason").write("bye").clickOn("#composer-send");
        assertThat(sending.sent).contains("close 4001 Private Use: \"bye\"");
    }

    @Test
    void aFailedSendIsToldAndNothingIsLost(FxRobot robot) {
        sending.answer = CompletableFuture.failedFuture(new IOException("Connection reset by peer"));
        robot.interact(() -> {
            model.clearAfterSendProperty().set(true);
            model.bodyProperty(Format.TEXT).set("precious");
        });
        robot.clickOn("#composer-send");
        assertThat(robot.lookup("#composer-notice").query().isVisible()).isTrue();
        assertThat(area(robot, "#composer-text").getText()).isEqualTo("precious");
    }

    @Test
    void aMessageIsPickedFromTheHistory(FxRobot robot) {
        robot.interact(() -> {
            model.edit(new Composed(Format.JSON, SUBSCRIBE));
            model.send();
            model.edit(new Composed(Format.HEX, "01 02"));
            model.send();
            model.kindProperty().set(MessageKind.TEXT);
        });
        robot.clickOn("#composer-history");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> RegionShot.shoot(robot.lookup("#history-list").query().getScene(), "composer-history"));
        robot.clickOn(robot.lookup("#history-list .list-cell").nth(1).<Node>query());
        assertThat(model.kindProperty().get()).isEqualTo(MessageKind.JSON);
        assertThat(area(robot, "#composer-json").getText()).isEqualTo(SUBSCRIBE);
    }

    @Test
    void binaryIsHexBase64OrAFile(FxRobot robot) {
        robot.clickOn("#composer-kind-binary").clickOn("#composer-hex").write("dead be-ef");
        assertThat(status(robot)).isEqualTo("hex · 4 B");
        robot.interact(() -> RegionShot.shoot(scene, "composer-hex"));
        robot.clickOn("#binary-format-base64").clickOn("#composer-base64").write("AQID");
        robot.clickOn("#composer-send");
        robot.clickOn("#binary-format-file");
        robot.interact(() -> RegionShot.shoot(scene, "composer-file"));
        assertThat(robot.lookup("#composer-choose-file").query().isVisible()).isTrue();
        assertThat(sending.sent).containsExactly("binary 01 02 03");
    }

    @Test
    void aFileThatChangedIsToldAtItsFieldAndTakenByAClick(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("payload.bin"), new byte[10]);
        robot.interact(() -> model.chooseFile(file));
        assertThat(robot.lookup("#composer-file-problem").query().isVisible()).isFalse();
        Files.write(file, new byte[12]);
        robot.moveTo("#composer-kind-text").moveTo("#composer-choose-file");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#composer-file-problem").<Labeled>query().getText())
                .isEqualTo("The file changed since it was chosen: 10 B then, 12 B now.");
        robot.interact(() -> RegionShot.shoot(scene, "composer-file-changed"));
        robot.clickOn("#composer-take-file");
        assertThat(robot.lookup("#composer-file-problem").query().isVisible()).isFalse();
        robot.clickOn("#composer-send");
        assertThat(sending.sent).containsExactly("file payload.bin");
    }

    @Test
    void aLateCheckOfLongTextLeavesTheFormOfControlFramesAlone(FxRobot robot) {
        robot.interact(() -> model.edit(new Composed(Format.JSON, "[")));
        robot.clickOn("#composer-kind-control");
        robot.interact(() -> model.bodyProperty(Format.JSON).set("[["));
        assertThat(robot.lookup("#composer-problem").tryQuery()).isEmpty();
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#composer-status").<Labeled>query().getText();
    }

    private static CodeArea area(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }
}
