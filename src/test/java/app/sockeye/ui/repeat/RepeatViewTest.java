package app.sockeye.ui.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.query.Query;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class RepeatViewTest {
    private static final int TIMEOUT_SECONDS = 30;

    @TempDir
    static Path folder;

    private static int number;

    private EchoCommands commands;
    private RepeatModel model;
    private RepeatView view;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        commands = new EchoCommands(folder.resolve("run" + number++));
        UiPulse pulse = new UiPulse();
        model = new RepeatModel(commands, System::nanoTime, pulse::wake);
        view = new RepeatView(model, pulse, () -> "$.id");
        scene = RegionShot.show(stage, view, Theme.LIGHT, 680, 340);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_SECONDS * 1000L, model::close);
        commands.close();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_SECONDS * 1000L, condition));
        FxThread.settle();
    }

    private String text(String selector) {
        return ((Labeled) scene.lookup(selector)).getText();
    }

    private void type(FxRobot robot, String selector, String text) {
        robot.interact(() -> ((TextField) scene.lookup(selector)).setText(text));
    }

    private long sent() {
        return model.figuresProperty().get().map(f -> f.progress().sent()).orElse(0L);
    }

    @Test
    void aRepeatIsStartedPausedResumedAndStopped(FxRobot robot) throws Exception {
        assertThat(text("#repeat-total")).isEqualTo(RepeatTexts.IDLE);
        robot.interact(() -> RegionShot.shoot(scene, "repeat-idle"));
        type(robot, "#repeat-rate", "500");
        robot.clickOn("#repeat-start");
        await(() -> sent() > 100);
        assertThat(text("#repeat-total")).isEqualTo("of 30,000 messages sent");
        assertThat(text("#repeat-left")).endsWith("s left");
        robot.clickOn("#repeat-pause");
        await(() -> text("#repeat-total").endsWith("paused"));
        assertThat(text("#repeat-pause")).isEqualTo(RepeatTexts.GO_ON);
        long paused = sent();
        robot.clickOn("#repeat-pause");
        await(() -> sent() > paused + 100);
        robot.interact(() -> RegionShot.shoot(scene, "repeat-running"));
        robot.interact(Theme.DARK::apply);
        robot.interact(() -> RegionShot.shoot(scene, "repeat-running-dark"));
        robot.clickOn("#repeat-stop");
        await(() -> !model.runningProperty().get());
        assertThat(text("#repeat-total")).contains("stopped after");
        assertThat(commands.session.counters().messagesSent()).isEqualTo(sent());
        assertThat(commands.ends).as("what is seen need not be told").isEmpty();
        assertThat(text("#repeat-start")).isEqualTo(RepeatTexts.START_AGAIN);
    }

    @Test
    void aChangedRateAndEndHoldFromThenOn(FxRobot robot) throws Exception {
        type(robot, "#repeat-rate", "5");
        robot.clickOn("#repeat-start");
        await(() -> sent() > 0);
        type(robot, "#repeat-rate", "");
        assertThat(scene.lookup("#repeat-rate").getPseudoClassStates())
                .anyMatch(p -> p.getPseudoClassName().equals("invalid"));
        robot.interact(() -> {
            model.form().extent.set(Extent.TIMES);
            model.form().pace.set(Pace.FASTEST);
        });
        await(() ->
                model.figuresProperty().get().orElseThrow().progress().state().isOver());
        assertThat(sent()).isEqualTo(1000);
        await(() -> text("#repeat-replies").equals("1,000"));
    }

    @Test
    void errorsAndPercentilesFilterTheLog(FxRobot robot) throws Exception {
        robot.interact(() -> {
            model.form().pace.set(Pace.FASTEST);
            model.form().extent.set(Extent.TIMES);
            model.form().times.set("2k");
        });
        type(robot, "#repeat-error", "json:$.id == 77 or json:$.id == 78");
        robot.clickOn("#repeat-start");
        await(() ->
                text("#repeat-errors").equals("2") && text("#repeat-replies").equals("2,000"));
        robot.interact(() -> RegionShot.shoot(scene, "repeat-done"));
        robot.clickOn("#repeat-errors");
        robot.clickOn("#repeat-time-99");
        robot.clickOn("#repeat-last-error");
        assertThat(commands.queries).hasSize(3);
        assertThat(commands.queries.get(0)).startsWith("(json:$.id == 77 or json:$.id == 78) dir:received after:#");
        assertThat(commands.queries.get(1)).startsWith("entry:#");
        assertThat(commands.queries.get(1).split(",")).hasSizeBetween(2, 200);
        for (String query : commands.queries) {
            Query.parse(query);
        }
        Polyline median = (Polyline) scene.lookup("#repeat-chart .median");
        assertThat(median.getPoints()).isNotEmpty();
    }

    @Test
    void theEndIsToldWhereTheTabIsNotSeen(FxRobot robot) throws Exception {
        robot.clickOn("#repeat-start");
        await(() -> sent() > 0);
        robot.interact(() -> view.setVisible(false));
        robot.interact(model::stop);
        await(() -> !commands.ends.isEmpty());
        assertThat(commands.ends.get(0))
                .startsWith("Repeating \"Quote\" ended: ")
                .contains("stopped after");
    }

    @Test
    void escapeStopsWhatRuns(FxRobot robot) throws Exception {
        robot.clickOn("#repeat-start");
        await(() -> sent() > 0);
        robot.clickOn("#repeat-rate").push(KeyCode.ESCAPE);
        await(() -> !model.runningProperty().get());
    }

    @Test
    void productionIsAskedForOnce(FxRobot robot) throws Exception {
        commands.production = true;
        robot.interact(() -> model.form().extent.set(Extent.TIMES));
        robot.interact(() -> model.form().times.set("3"));
        robot.clickOn("#repeat-start");
        assertThat(scene.lookup("#repeat-question").isVisible()).isTrue();
        robot.interact(() -> RegionShot.shoot(scene, "repeat-production"));
        robot.clickOn("#repeat-cancel");
        assertThat(scene.lookup("#repeat-question").isVisible()).isFalse();
        assertThat(commands.session.counters().messagesSent()).isZero();
        robot.clickOn("#repeat-start").clickOn("#repeat-there");
        await(() -> sent() == 3 && !model.runningProperty().get());
        robot.clickOn("#repeat-start");
        await(() -> commands.session.counters().messagesSent() == 6);
    }

    @Test
    void aMessageThatCannotBeSentIsToldWithItsReason(FxRobot robot) throws Exception {
        commands.complaint = "There is no value for ${user}.";
        robot.clickOn("#repeat-rate").push(KeyCode.ENTER);
        await(() -> scene.lookup("#repeat-notice").isVisible());
        assertThat(scene.lookup("#repeat-notice").getAccessibleText())
                .isEqualTo("Not started. There is no value for ${user}.");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void withoutAConnectionItCannotBeStarted(FxRobot robot) {
        robot.interact(() -> commands.open.set(false));
        assertThat(scene.lookup("#repeat-start").isDisabled()).isTrue();
        assertThat(scene.lookup("#repeat-start").getAccessibleHelp()).contains("Not connected");
    }

    @Test
    void aLowWindowKeepsTheButtonsAndFields(FxRobot robot) {
        robot.interact(() -> {
            view.setLow(true);
            scene.getWindow().setHeight(190);
        });
        robot.interact(() -> RegionShot.shoot(scene, "repeat-low"));
        for (String part : new String[] {"#repeat-start", "#repeat-rate", "#repeat-stop-when-lost"}) {
            Node node = scene.lookup(part);
            assertThat(node.localToScene(node.getLayoutBounds()).getMaxY()).isLessThanOrEqualTo(scene.getHeight());
        }
        assertThat(scene.lookup(".repeat-replies").isVisible()).isFalse();
    }
}
