package app.sockeye.ui.log.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.log.LogPage;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Finding as a user does it, on a transcript on disk that may still grow. */
@ExtendWith(WindowExtension.class)
class FindBarTest {
    @TempDir
    static Path folder;

    private LogPage page;
    private Transcript transcript;
    private Recording recording;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("session" + System.nanoTime()));
        recording = new Recording(transcript);
        page = new LogPage(stage, 900, 500);
        page.model.show(transcript);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    @Test
    void enterGoesFromHitToHitAndAroundTheEnd(FxRobot robot) {
        recording
                .many(100, "apple ")
                .received("pear 1")
                .many(200, "apple ")
                .received("pear 2")
                .publish();
        page.awaitRows(302);
        find(robot, "pear");
        page.await(() -> count().equals("2 found"));
        robot.type(KeyCode.ENTER);
        page.await(() -> selected() == 100);
        assertThat(page.rows().firstVisible()).isBetween(85L, 99L);
        assertThat(count()).isEqualTo("1 of 2");
        robot.type(KeyCode.ENTER);
        page.await(() -> selected() == 301);
        robot.type(KeyCode.ENTER);
        page.await(() -> selected() == 100);
        assertThat(count()).isEqualTo("1 of 2, wrapped around");
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        page.await(() -> selected() == 301);
        assertThat(page.rows().count()).isEqualTo(302);
    }

    @Test
    void whatTheFilterHidesIsNotFound(FxRobot robot) {
        recording
                .received("red pear")
                .received("green pear")
                .received("red apple")
                .publish();
        page.awaitRows(3);
        robot.interact(() -> page.model.filter().textProperty().set("red"));
        page.awaitRows(2);
        find(robot, "pear");
        page.await(() -> count().equals("1 found"));
        robot.interact(() -> page.model.filter().clear());
        page.await(() -> count().equals("2 found"));
        recording.received("another pear").publish();
        page.await(() -> count().equals("3 found"));
    }

    @Test
    void whatTheFilterHidesSinceItsStarWasTakenAwayIsNotFound(FxRobot robot) throws IOException {
        recording.received("pear 1").received("pear 2").publish();
        page.awaitRows(2);
        transcript.marks().put(Map.of(0L, new Mark(true, ""), 1L, new Mark(true, "")));
        robot.interact(() -> page.model.filter().textProperty().set("starred"));
        page.awaitRows(2);
        find(robot, "pear");
        page.await(() -> count().equals("2 found"));
        transcript.marks().put(1, Mark.NONE);
        robot.interact(page.model::wake);
        page.awaitRows(1);
        page.await(() -> count().equals("1 found"));
    }

    @Test
    void hitsAreMarkedInRowsAndOnTheScrollBar(FxRobot robot) {
        recording.many(500, "apple ").received("pear").publish();
        page.awaitRows(501);
        find(robot, "pear");
        page.await(() -> !scrollMarks().getElements().isEmpty());
        assertThat(scrollMarks().getElements()).hasSize(2);
        robot.type(KeyCode.ENTER);
        page.await(() -> selected() == 500);
        page.await(() -> !((javafx.scene.shape.Path) page.row(500).lookup(".hits"))
                .getElements()
                .isEmpty());
        robot.type(KeyCode.ESCAPE);
        page.await(() -> scrollMarks().getElements().isEmpty());
        assertThat(page.find(".find-bar").isVisible()).isFalse();
    }

    @Test
    void whatIsWrongIsToldAndNothingFoundToo(FxRobot robot) {
        recording.many(5, "apple ").publish();
        page.awaitRows(5);
        find(robot, "size>x");
        page.await(() -> page.find("#log-find-error").isVisible());
        robot.interact(() -> page.model.find().textProperty().set("cherry"));
        page.await(() -> count().equals("Not found"));
        assertThat(page.find("#log-find-error").isVisible()).isFalse();
    }

    private void find(FxRobot robot, String query) {
        robot.interact(page.view::findNext);
        robot.clickOn("#log-find").write(query);
    }

    private long selected() {
        return page.model.selectedEntryProperty().get();
    }

    private String count() {
        return ((Labeled) page.find("#log-find-count")).getText();
    }

    private javafx.scene.shape.Path scrollMarks() {
        return (javafx.scene.shape.Path) page.rows().lookup(".scroll-hits");
    }
}
