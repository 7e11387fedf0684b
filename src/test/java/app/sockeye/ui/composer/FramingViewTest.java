package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.MessageKind;
import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Violation;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.composer.editor.CodeEditor;
import app.sockeye.ui.composer.sending.SendQueueState;
import app.sockeye.ui.composer.sending.SendTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** To whom and in which frames the composer sends. */
@ExtendWith(WindowExtension.class)
class FramingViewTest {
    private static final String JSON =
            """
            {
              "op": "subscribe",
              "ref": "a-1",
              "symbol": "BTC-USD",
              "depth": 20
            }""";

    private final RecordingSending sending = new RecordingSending();
    private ComposerModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = new ComposerModel(sending, Runnable::run);
        ComposerView view = new ComposerView(model);
        VBox.setVgrow(view, Priority.ALWAYS);
        scene = RegionShot.show(stage, new VBox(new SendLine(model), view), Theme.LIGHT, 780, 380);
    }

    @Test
    void fragmentsOfTypedBytesAreSentAndToldBefore(FxRobot robot) {
        robot.interact(() -> model.edit(new WrittenMessage(Format.TEXT, "hello world!")));
        robot.clickOn("#composer-framing-button").clickOn("By size");
        robot.doubleClickOn("#fragment-bytes").write("5");
        robot.clickOn("#fragment-ping");
        assertThat(text(robot, "#composer-status")).isEqualTo("UTF-8 · 12 B · 3 frames, 30 B on the wire");
        robot.interact(model::send);

        assertThat(sending.written)
                .containsExactly(new WrittenMessage(Format.TEXT, "hello world!")
                        .withFragmentation(Fragmentation.every(5).withBetween(Optional.of(ControlDraft.EMPTY))));
        robot.doubleClickOn("#fragment-bytes").write("0");
        assertThat(model.framing().get().bytes()).isEqualTo(5);
        assertThat(text(robot, "#composer-framing-button")).isEqualTo("To this · Every 5 B");
    }

    @Test
    void aMarkIsSetAtTheCaretMovesWithTheTextAndCanBeDragged(FxRobot robot) {
        robot.interact(() -> model.edit(new WrittenMessage(Format.JSON, JSON)));
        int third = JSON.indexOf("  \"symbol\"");
        robot.clickOn("#composer-json");
        CodeEditor editor = robot.lookup(node -> node instanceof CodeEditor && node.isVisible())
                .query();
        robot.interact(() -> editor.area().moveTo(third));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M).release(KeyCode.M, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(model.framing().get()).isEqualTo(Fragmentation.at(third));
        robot.interact(() -> model.bodyProperty(Format.JSON).set("\n" + JSON));
        assertThat(model.framing().get().marks()).containsExactly(third + 1);
        robot.interact(() -> model.bodyProperty(Format.JSON).set(JSON));
        FxThread.settle();
        assertThat(robot.lookup(".mark-label").<Label>query().getText()).isEqualTo("frame 1 ends here, 39 B");
        robot.interact(() -> RegionShot.shoot(scene, "composer-marks"));

        robot.drag(".mark-handle").dropBy(0, -20);
        assertThat(model.framing().get().marks()).containsExactly(JSON.indexOf("  \"ref\""));
        robot.interact(() -> model.framing().toggleMark(JSON.indexOf("  \"ref\"")));
        assertThat(model.framing().get().marks()).isEmpty();
    }

    @Test
    void aMessageGoesToChosenConnectionsWithAResultEach(FxRobot robot) {
        List<String> there = new ArrayList<>();
        sending.others.add(new SendTarget("1", "p1", "Market data", () -> true, what -> {
            there.add("market");
            return CompletableFuture.failedFuture(new IOException("The server isn't reading."));
        }));
        sending.others.add(new SendTarget("2", "p2", "Risk", () -> true, what -> {
            there.add("risk");
            return sending.answer;
        }));
        robot.interact(() -> {
            model.edit(new WrittenMessage(Format.TEXT, "hello"));
            model.targets().addAll();
        });
        assertThat(robot.lookup("#composer-send").<Button>query().getText()).isEqualTo("Send to 3");
        robot.interact(model::send);
        FxThread.settle();

        assertThat(there).containsExactly("market", "risk");
        assertThat(robot.lookup("#composer-results .chip").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .containsExactly("This connection: sent", "Market data: The server isn't reading.", "Risk: sent");
        robot.interact(() -> RegionShot.shoot(scene, "composer-targets"));
        robot.interact(() -> model.targets().remove(model.targets().chosen().get(0)));
        assertThat(robot.lookup("#composer-send").<Button>query().getText()).isEqualTo("Send to 2");
    }

    @Test
    void rawFramesAreEditedBitByBitWithTheRuleThatTheyBreak(FxRobot robot) {
        robot.clickOn("#composer-kind-raw");
        assertThat(text(robot, "#raw-breach")).isEqualTo("These frames break no rule.");
        robot.clickOn("#raw-rsv2").clickOn("#raw-mask");
        assertThat(text(robot, "#raw-breach"))
                .contains("RFC 6455 section 5.2")
                .contains("RSV2")
                .contains("1002");
        robot.doubleClickOn("#raw-payload").write("abc");
        robot.interact(() -> RegionShot.shoot(scene, "composer-raw"));
        robot.interact(model::send);
        assertThat(sending.written)
                .containsExactly(RawFrames.of(RawFrame.of(1, "abc").withRsv(2).withMask(false, OptionalInt.empty())));
    }

    @Test
    void aViolationFromTheMenuFillsTheForm(FxRobot robot) {
        robot.clickOn("#composer-kind-raw");
        MenuButton menu = robot.lookup("#raw-violations").query();
        assertThat(menu.getItems()).hasSameSizeAs(Violation.ALL);
        robot.interact(() -> menu.getItems().get(12).fire());
        assertThat(model.written()).isEqualTo(Violation.ALL.get(12).frames());
        assertThat(text(robot, "#raw-breach")).contains("5.4");
        robot.clickOn("#raw-frame-2");
        assertThat(robot.lookup("#raw-payload").<TextField>query().getText()).isEqualTo("second");
        robot.interact(() -> model.load(RawFrames.of(RawFrame.of(9, "p")), false));
        assertThat(model.kindProperty().get()).isEqualTo(MessageKind.RAW);
    }

    @Test
    void aFullQueueIsShownAndCanBeDropped(FxRobot robot) {
        robot.interact(() -> sending.queue.set(new SendQueueState(12_000_000, Optional.empty())));
        assertThat(text(robot, "#composer-queue-told")).startsWith("12.0 MB wait to be sent");
        robot.clickOn("#composer-drop");
        assertThat(sending.dropped).isTrue();
    }

    @Test
    void theDigestOfTheChosenFileIsShown(FxRobot robot, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "abc");
        robot.interact(() -> model.chooseFile(file));
        FxThread.settle();
        assertThat(robot.lookup("#composer-file-sha").<TextField>query().getText())
                .isEqualTo("SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        robot.interact(() -> model.chooseFile(folder.resolve("gone")));
        FxThread.settle();
        assertThat(robot.lookup("#composer-file-sha").<TextField>query().isVisible())
                .isFalse();
    }

    @Test
    void aPauseBetweenFragmentsIsKept(FxRobot robot) {
        robot.interact(() -> model.framing().valueProperty().set(Fragmentation.every(5)));
        robot.doubleClickOn("#fragment-delay").write("250");
        assertThat(model.framing().get().delay()).isEqualTo(Duration.ofMillis(250));
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }
}
