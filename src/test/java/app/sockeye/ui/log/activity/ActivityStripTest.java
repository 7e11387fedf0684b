package app.sockeye.ui.log.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.log.LogPage;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ActivityStripTest {
    private static final int COUNT = 1000;
    private static final long MILLI = 1_000_000;

    @TempDir
    static Path folder;

    private Transcript transcript;
    private LogPage page;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("session" + System.nanoTime()));
        page = new LogPage(stage, 800, 400);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    /** A message each 10 ms. */
    private void show(FxRobot robot) {
        Recording recording = new Recording(transcript);
        for (int i = 0; i < COUNT; i++) {
            recording.after(10).received("message " + i);
        }
        recording.sent("one").told(EntryKind.ERROR, null, "Something broke.").publish();
        robot.interact(() -> page.model.show(transcript));
        page.awaitRows(COUNT + 2);
        page.await(() -> strip().getAccessibleText().contains("1 000 messages received, 1 sent, 1 errors"));
    }

    private Node strip() {
        return page.find("#log-activity");
    }

    private Point2D at(double fraction) {
        Bounds bounds = FxThread.call(() -> strip().localToScreen(strip().getBoundsInLocal()));
        return new Point2D(bounds.getMinX() + fraction * bounds.getWidth(), bounds.getCenterY());
    }

    private void brush(FxRobot robot, double from, double to) {
        robot.moveTo(at(from)).press(MouseButton.PRIMARY);
        robot.moveTo(at((from + to) / 2)).moveTo(at(to)).release(MouseButton.PRIMARY);
    }

    private Optional<TimeRange> brushed() {
        return page.model.filter().timeProperty().get();
    }

    @Test
    void withoutActivityItSaysWhatItIsFor() {
        Label empty = (Label) strip().lookup(".empty");
        assertThat(empty.isVisible()).isTrue();
        assertThat(empty.getText()).isEqualTo("Traffic over time appears here");
        assertThat(strip().getAccessibleText()).isEqualTo("Session activity: none yet");
    }

    @Test
    void aDragNarrowsTheLogToATime(FxRobot robot) {
        show(robot);
        brush(robot, 0.25, 0.5);
        page.await(() -> page.rows().count() < COUNT / 2);
        TimeRange time = brushed().orElseThrow();
        long inside = 0;
        for (long i = 0; i < transcript.count(); i++) {
            inside += time.contains(transcript.times().nanosOf(i)) ? 1 : 0;
        }
        assertThat(inside).isBetween(COUNT / 5L, COUNT / 3L);
        long expected = inside;
        page.await(() -> page.rows().count() == expected);
        assertThat(page.find("#log-time").isVisible()).isTrue();
        page.shoot("activity-brushed");
    }

    @Test
    void theTimeAndAQueryNarrowTogether(FxRobot robot) {
        show(robot);
        robot.interact(() -> page.model
                .filter()
                .timeProperty()
                .set(Optional.of(new TimeRange(
                        transcript.times().nanosOf(100), transcript.times().nanosOf(200)))));
        page.awaitRows(100);
        robot.interact(() -> page.model.filter().textProperty().set("\"7\""));
        page.awaitRows(19);
        robot.clickOn("#log-time-clear");
        page.awaitRows(271);
    }

    @Test
    void escapeShowsAllTimesAgain(FxRobot robot) {
        show(robot);
        brush(robot, 0.6, 0.4);
        page.await(() -> page.rows().count() < COUNT / 2);
        robot.type(KeyCode.ESCAPE);
        page.awaitRows(COUNT + 2);
        assertThat(page.find("#log-time").isVisible()).isFalse();
    }

    @Test
    void aClickJumpsToThatTime(FxRobot robot) {
        show(robot);
        robot.clickOn(at(0.5));
        page.layout();
        long selected = page.rows().selection().lead();
        long when = transcript.times().nanosOf(selected) - transcript.times().nanosOf(0);
        assertThat(when).isBetween(COUNT * 4 * MILLI, COUNT * 6 * MILLI);
        assertThat(selected).isBetween(page.rows().firstVisible(), page.rows().lastVisible());
        assertThat(page.model.followProperty().get()).isFalse();
        assertThat(brushed()).isEmpty();
    }

    @Test
    void newMessagesShowAsTheyCome(FxRobot robot) {
        show(robot);
        new Recording(transcript).many(5, "more ").publish();
        page.await(() -> strip().getAccessibleText().contains("1 005 messages received"));
    }

    @Test
    void hidingItShowsAllTimesAgain(FxRobot robot) {
        show(robot);
        brush(robot, 0.25, 0.5);
        page.await(() -> page.rows().count() < COUNT / 2);
        robot.interact(() -> page.view.activityShownProperty().set(false));
        page.awaitRows(COUNT + 2);
        assertThat(strip().isVisible()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void looksRightInBothThemes(Theme theme, FxRobot robot) {
        robot.interact(theme::apply);
        Recording recording = new Recording(transcript);
        for (int i = 0; i < 3000; i++) {
            recording.after((long) (2 + 8 * Math.abs(Math.sin(i / 200.0)))).received("{\"n\":" + i + "}");
            if (i % 15 == 0) {
                recording.sent("{\"op\":" + i + "}");
            }
            if (i % 1100 == 1000) {
                recording.told(EntryKind.ERROR, Direction.RECEIVED, "A reserved bit is set.");
            }
        }
        recording.publish();
        robot.interact(() -> page.model.show(transcript));
        page.awaitRows(transcript.count());
        page.await(() -> strip().getAccessibleText().contains("3 000 messages"));
        robot.interact(() -> page.rows().center(1200));
        brush(robot, 0.2, 0.6);
        page.await(() -> page.rows().count() < transcript.count());
        page.shoot("activity-" + theme.name().toLowerCase(Locale.ROOT));
    }
}
