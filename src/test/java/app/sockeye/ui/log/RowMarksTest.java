package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.Column;
import app.sockeye.ui.log.look.PathColumn;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.log.model.LogModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Stars, notes, columns of values, colours, pairs and going somewhere, as they are used in the log. */
@ExtendWith(WindowExtension.class)
class RowMarksTest {
    @TempDir
    static Path folder;

    private LogPage page;
    private Transcript transcript;
    private Recording recording;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("session" + System.nanoTime()));
        recording = new Recording(transcript);
        page = new LogPage(stage, 1000, 500);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    private void show(FxRobot robot) {
        recording.publish();
        robot.interact(() -> page.model.show(transcript));
        page.awaitRows(transcript.count());
    }

    private void filter(FxRobot robot, String query, long rows) {
        robot.interact(() -> {
            page.model.filter().textProperty().set(query);
            page.model.filter().apply();
        });
        page.awaitRows(rows);
    }

    private boolean is(long row, String state) {
        return page.row(row).getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    @Test
    void aClickOnTheStarGivesAndTakesIt(FxRobot robot) {
        recording.many(5, "m");
        show(robot);
        robot.clickOn(page.row(2).lookup(".star"));
        page.await(() -> is(2, "starred"));
        assertThat(transcript.marks().of(2)).isEqualTo(new Mark(true, ""));
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(LogModel.NONE);
        robot.clickOn(page.row(2).lookup(".star"));
        page.await(() -> !is(2, "starred"));
        assertThat(transcript.marks().count()).isZero();
    }

    @Test
    void ctrlDStarsTheSelectedRowsAndCanBeUndone(FxRobot robot) {
        recording.many(5, "m");
        show(robot);
        robot.clickOn(page.row(1));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 2).release(KeyCode.SHIFT);
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        page.await(() -> is(1, "starred") && is(2, "starred") && is(3, "starred"));
        assertThat(page.commands).containsExactly("Starred 3 entries.");
        robot.interact(() -> page.undoLast.run());
        page.await(() -> !is(1, "starred"));
        assertThat(transcript.marks().count()).isZero();
    }

    @Test
    void aNoteIsWrittenInPlaceAndRemoved(FxRobot robot) {
        recording.many(5, "m");
        show(robot);
        robot.clickOn(page.row(1)).push(KeyCode.SHORTCUT, KeyCode.M);
        robot.interact(() -> ((TextArea) robot.lookup("#log-note-text").query()).setText("why twice?"));
        robot.type(KeyCode.ENTER);
        page.await(() -> page.cell(1, "aside").equals("why twice?"));
        assertThat(transcript.marks().of(1).note()).isEqualTo("why twice?");
        robot.interact(() -> page.layout.shownProperty(Column.NOTE).set(true));
        page.layout();
        assertThat(page.cell(1, "note")).isEqualTo("why twice?");
        assertThat(page.cell(1, "aside")).isEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.M).clickOn("#log-note-remove");
        page.await(() -> page.cell(1, "note").isEmpty());
        assertThat(page.commands).containsExactly("Removed the note on #1.");
        robot.interact(() -> page.undoLast.run());
        page.await(() -> page.cell(1, "note").equals("why twice?"));
    }

    @Test
    void aFilterForStarsFollowsThemAndHoldsStill(FxRobot robot) throws IOException {
        recording.many(200, "m");
        for (long i = 0; i < 100; i++) {
            transcript.marks().put(i, new Mark(true, ""));
        }
        show(robot);
        filter(robot, "starred", 100);
        robot.interact(() -> page.rows().select(50));
        page.layout();
        double place = page.row(50).getLayoutY();
        robot.interact(() -> page.rows().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        page.awaitRows(99);
        assertThat(page.cell(50, "number")).isEqualTo("51");
        assertThat(page.row(50).getLayoutY()).isEqualTo(place);
        transcript.marks().put(150, new Mark(false, "late"));
        filter(robot, "note:late or m1", 111);
        transcript.marks().put(150, Mark.NONE);
        page.await(() -> page.model.marksProperty().get() == transcript.marks().version());
        page.awaitRows(111);
    }

    @Test
    void valuesAtAPathAreAColumn(FxRobot robot) {
        recording.received("{\"type\":\"trade\",\"price\":1.50}").received("hello");
        show(robot);
        robot.clickOn("#log-columns").clickOn("#log-columns-add");
        TextField field = robot.lookup("#log-add-column").query();
        robot.interact(() -> field.setText("type"));
        robot.clickOn("#log-add-column-run");
        assertThat(((Labeled) robot.lookup("#log-add-column-error").query()).getText())
                .isEqualTo("Character 1: Expected a path that starts with $, such as $.type.");
        robot.interact(() -> field.setText("$.type"));
        robot.clickOn("#log-add-column-run");
        page.await(() -> page.cell(0, "value").equals("trade"));
        assertThat(page.cell(1, "value")).isEmpty();
        PathColumn column = new PathColumn(new JsonPath(List.of(new JsonStep.Key("type"))));
        robot.interact(() -> page.layout.remove(column));
        page.layout();
        assertThat(page.row(0).lookup(".value")).isNull();
    }

    @Test
    void titlesAreDraggedToOtherPlaces(FxRobot robot) {
        recording.many(2, "m");
        show(robot);
        robot.drag("#log-title-size").dropTo("#log-title-number");
        page.layout();
        assertThat(page.layout.columns().indexOf(Column.SIZE))
                .isLessThan(page.layout.columns().indexOf(Column.TIME));
        assertThat(page.row(0).lookup(".size").getLayoutX())
                .isLessThan(page.row(0).lookup(".time").getLayoutX());
    }

    @Test
    void rulesColourRowsAsTheyAreTyped(FxRobot robot) {
        recording.received("an error").received("fine");
        show(robot);
        robot.clickOn("#log-more").clickOn("#log-rules");
        robot.interact(() -> robot.lookup("#log-rules-add").queryButton().fire());
        TextField query = robot.lookup(".rule-query").query();
        robot.interact(() -> query.setText("(error"));
        assertThat(((Labeled) robot.lookup(".rule-error").query()).getText())
                .isEqualTo("Character 1: The '(' is not closed.");
        assertThat(page.layout.coloursProperty().get()).isEmpty();
        robot.interact(() -> query.setText("error"));
        page.await(() -> is(0, "rule-red"));
        assertThat(is(1, "rule-red")).isFalse();
        robot.clickOn("#log-rule-remove");
        page.await(() -> !is(0, "rule-red"));
    }

    @Test
    void rulesAreOrderedAndNewOnesHaveTheNextColour(FxRobot robot) {
        recording.received("an error").received("fine");
        show(robot);
        robot.clickOn("#log-more").clickOn("#log-rules");
        // The popover gives its first control the focus a moment after it is shown.
        page.await(() -> robot.lookup("#log-rules-add").queryButton().getScene().getFocusOwner() != null);
        for (String query : List.of("an", "error", "fine")) {
            int rules = robot.lookup(".rule-query").queryAll().size();
            robot.clickOn("#log-rules-add");
            page.await(() -> robot.lookup(".rule-query").queryAll().size() == rules + 1);
            page.await(() ->
                    robot.lookup("#log-rules-add").queryButton().getScene().getFocusOwner() instanceof TextField);
            robot.write(query);
        }
        assertThat(page.layout.coloursProperty().get())
                .containsExactly(
                        new ColourRule("an", RowColour.RED),
                        new ColourRule("error", RowColour.YELLOW),
                        new ColourRule("fine", RowColour.GREEN));
        page.await(() -> is(0, "rule-red") && is(1, "rule-green"));
        List<Node> ups = List.copyOf(robot.lookup("#log-rule-up").queryAll());
        assertThat(ups.get(0).isDisabled()).isTrue();
        robot.clickOn(ups.get(1));
        assertThat(page.layout.coloursProperty().get())
                .extracting(ColourRule::query)
                .containsExactly("error", "an", "fine");
        page.await(() -> is(0, "rule-yellow"));
    }

    @Test
    void requestAndReplyTellTheLatencyAndLeadToEachOther(FxRobot robot) {
        recording.sent("{\"id\":7,\"method\":\"sum\"}").many(3, "m").after(18).received("{\"id\":7,\"result\":3}");
        show(robot);
        page.await(() -> page.cell(0, "aside").equals("reply in 18 ms"));
        assertThat(page.cell(4, "aside")).isEqualTo("after 18 ms");
        robot.clickOn(page.row(0)).push(KeyCode.SHORTCUT, KeyCode.R);
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(4);
        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        assertThat(page.model.selectedEntryProperty().get()).isZero();
        robot.type(KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.R);
        assertThat(page.commands).containsExactly("Neither a reply to #1 nor its request was found nearby.");
        robot.interact(() -> page.layout.idPathProperty().set(new JsonPath(List.of(new JsonStep.Key("other")))));
        page.await(() -> page.cell(0, "aside").isEmpty());
    }

    @Test
    void theTimeBetweenSelectedRowsIsTold(FxRobot robot) {
        recording.sent("abc").after(1204).received("de").after(1000).ping(Direction.SENT);
        show(robot);
        robot.clickOn(page.row(0)).press(KeyCode.SHIFT).type(KeyCode.DOWN);
        assertThat(count()).isEqualTo("2 selected · 1.204 s apart");
        robot.type(KeyCode.DOWN).release(KeyCode.SHIFT);
        page.await(() -> count().equals("3 selected · 5 B · over 2.204 s"));
    }

    @Test
    void goToSelectsTheEntryOrSaysWhatIsWrong(FxRobot robot) {
        recording.many(500, "m");
        show(robot);
        robot.interact(() -> page.view.showGoTo());
        TextField field = robot.lookup("#log-go-to").query();
        robot.interact(() -> field.setText("500"));
        robot.clickOn("#log-go-to-run");
        assertThat(((Labeled) robot.lookup("#log-go-to-error").query()).getText())
                .isEqualTo("The last entry is #499.");
        robot.interact(() -> field.setText("#123"));
        robot.clickOn("#log-go-to-run");
        page.layout();
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(123);
        assertThat(page.cell(123, "number")).isEqualTo("123");
        assertThat(page.model.followProperty().get()).isFalse();
        filter(robot, "m4", 111);
        robot.interact(() -> page.view.showGoTo());
        robot.interact(() -> field.setText("50"));
        robot.clickOn("#log-go-to-run");
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(400);
        assertThat(page.commands)
                .containsExactly(
                        "#50 is not shown because the log is filtered or cleared. The nearest row is selected.");
    }

    private String count() {
        return ((Labeled) page.find("#log-count")).getText();
    }
}
