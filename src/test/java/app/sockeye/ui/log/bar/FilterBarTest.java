package app.sockeye.ui.log.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import app.sockeye.profile.library.SavedFilter;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.menu.CompletionPopup;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.log.LogPage;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Filtering as a user does it, on a transcript on disk that may still grow. */
@ExtendWith(WindowExtension.class)
class FilterBarTest {
    @TempDir
    static java.nio.file.Path folder;

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
    void typedTextNarrowsTheRowsAndIsMarked(FxRobot robot) {
        record(recording.many(20, "apple ").many(5, "Banana "));
        type(robot, "banana");
        page.awaitRows(5);
        assertThat(page.previews()).allMatch(p -> p.startsWith("Banana"));
        assertThat(count()).isEqualTo("5 of 25");
        Path hits = (Path) page.row(0).lookup(".hits");
        assertThat(hits.getElements()).isNotEmpty();
        assertThat(FxThread.call(() -> hits.getBoundsInParent().getMinX()))
                .isCloseTo(page.row(0).lookup(".preview").getLayoutX(), offset(1.5));
    }

    @Test
    void matchCaseIsASwitch(FxRobot robot) {
        record(recording.received("apple").received("Apple"));
        robot.clickOn("#log-match-case");
        type(robot, "apple");
        page.awaitRows(1);
        robot.clickOn("#log-match-case");
        page.awaitRows(2);
    }

    @Test
    void keysThatAreTypedOnceItsSwitchWasPressedAreTheFields(FxRobot robot) {
        type(robot, "apple");
        robot.clickOn("#log-match-case").write(" pie or");
        assertThat(page.model.filter().textProperty().get()).isEqualTo("apple pie or");
        assertThat(page.model.filter().matchCaseProperty().get()).isTrue();
    }

    @Test
    void escapeClearsTheFilter(FxRobot robot) {
        record(recording.many(20, "apple "));
        type(robot, "apple 1");
        page.awaitRows(11);
        robot.type(KeyCode.ESCAPE);
        page.awaitRows(20);
        assertThat(page.model.filter().textProperty().get()).isEmpty();
    }

    @Test
    void crossClearsTheFilterAndIsOnlyThereWithOne(FxRobot robot) {
        record(recording.many(20, "apple "));
        assertThat(page.find("#log-filter-clear").isVisible()).isFalse();
        robot.clickOn("#log-scope-sent");
        page.awaitRows(0);
        robot.clickOn("#log-filter-clear");
        page.awaitRows(20);
        assertThat(page.find("#log-filter-clear").isVisible()).isFalse();
    }

    @Test
    void invalidExpressionIsToldAtTheFieldAndTheOldFilterStays(FxRobot robot) {
        record(recording.many(20, "apple "));
        type(robot, "/apple 1./");
        page.awaitRows(10);
        robot.interact(() -> page.model.filter().textProperty().set("/apple (/"));
        page.await(() -> page.model.filter().problemProperty().get().isPresent());
        Labeled error = (Labeled) page.find("#log-filter-error");
        assertThat(error.isVisible()).isTrue();
        assertThat(error.getText()).isEqualTo("Character 9: Invalid regular expression: missing closing ).");
        assertThat(page.find("#log-filter").getPseudoClassStates()).contains(PseudoClass.getPseudoClass("invalid"));
        assertThat(page.rows().count()).isEqualTo(10);
        robot.interact(() -> page.model.filter().textProperty().set("/apple (1|2)$/"));
        page.awaitRows(2);
        assertThat(error.isVisible()).isFalse();
    }

    @Test
    void aQueryNarrowsTheRowsWhileMoreArrive(FxRobot robot) {
        record(recording
                .many(20, "apple ")
                .received("{\"type\":\"trade\",\"n\":1}")
                .received("{\"type\":\"quote\"}"));
        robot.interact(() -> page.model.filter().textProperty().set("json:$.type == \"trade\" or \"apple 7\""));
        page.awaitRows(2);
        assertThat(page.previews().get(0)).isEqualTo("apple 7");
        assertThat(((Path) page.row(0).lookup(".hits")).getElements()).isNotEmpty();
        recording
                .received("{\"type\":\"trade\",\"n\":2}")
                .received("{\"type\":\"quote\",\"n\":3}")
                .publish();
        page.awaitRows(3);
        robot.interact(() -> page.model.filter().textProperty().set("json:$.type == "));
        page.await(() -> page.model.filter().problemProperty().get().isPresent());
        assertThat(((Labeled) page.find("#log-filter-error")).getText()).startsWith("Character 16: Expected a value");
        assertThat(page.rows().count()).isEqualTo(3);
    }

    @Test
    void wordsAreCompletedWithTheMessagesOwnPaths(FxRobot robot) {
        record(recording.received("{\"type\":\"trade\",\"at\":{\"x\":1}}").received("{\"type\":\"quote\"}"));
        type(robot, "jso");
        assertThat(offers(robot)).containsExactly("json:$.");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(page.model.filter().textProperty().get()).isEqualTo("json:$.");
        robot.write("t");
        assertThat(offers(robot)).containsExactly("json:$.type");
        robot.type(KeyCode.DOWN, KeyCode.TAB);
        robot.write("==\"trade\"");
        page.awaitRows(1);
        robot.type(KeyCode.ESCAPE);
        page.awaitRows(2);
        robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        assertThat(offers(robot)).contains("size>", "kind:");
    }

    @Test
    void escapeClosesTheOffersAndLeavesTheFilter(FxRobot robot) {
        record(recording.many(3, "apple "));
        type(robot, "siz");
        assertThat(isOffering(robot)).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(isOffering(robot)).isFalse();
        assertThat(page.model.filter().textProperty().get()).isEqualTo("siz");
    }

    @Test
    void theWrongCharacterIsUnderlined(FxRobot robot) {
        record(recording.many(3, "apple "));
        robot.interact(() -> page.model.filter().textProperty().set("apple size>x"));
        page.await(() -> page.model.filter().problemProperty().get().isPresent());
        Path mark = (Path) page.find("#log-filter").lookup(".wrong-character");
        Text text = (Text) page.find("#log-filter").lookupAll(".text").stream()
                .filter(t -> ((Text) t).getText().equals("apple size>x"))
                .findFirst()
                .orElseThrow();
        double marked =
                FxThread.call(() -> mark.localToScene(mark.getLayoutBounds()).getCenterX());
        double end =
                FxThread.call(() -> text.localToScene(text.getLayoutBounds()).getMaxX());
        assertThat(marked).isCloseTo(end, offset(8.0));
        robot.interact(() -> page.model.filter().clear());
        page.await(() -> page.model.filter().problemProperty().get().isEmpty());
        assertThat(mark.getElements()).isEmpty();
    }

    @Test
    void aFilterIsSavedUsedAgainAndDeleted(FxRobot robot) {
        record(recording.many(20, "apple ").many(2, "pear "));
        type(robot, "pear");
        page.awaitRows(2);
        robot.clickOn("#log-saved-filters");
        fire(robot, "#saved-filter-save");
        assertThat(robot.lookup("Type a name for the filter.").tryQuery()).isPresent();
        robot.interact(
                () -> robot.lookup("#saved-filter-name").queryTextInputControl().setText("pears"));
        fire(robot, "#saved-filter-save");
        assertThat(page.filters).containsExactly(new SavedFilter("pears", "pear"));
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> page.model.filter().clear());
        page.awaitRows(22);
        robot.clickOn("#log-saved-filters");
        fire(robot, ".saved-filter");
        page.awaitRows(2);
        robot.clickOn("#log-saved-filters");
        fire(robot, "#saved-filter-delete");
        assertThat(page.filters).isEmpty();
    }

    @Test
    void noMatchOffersToClearTheFilter(FxRobot robot) {
        record(recording.many(20, "apple "));
        type(robot, "cherry");
        page.awaitRows(0);
        page.await(() -> page.find("#log-empty-action").isVisible());
        assertThat(robot.lookup("No entry matches").tryQuery()).isPresent();
        robot.clickOn("#log-empty-action");
        page.awaitRows(20);
    }

    @Test
    void scopesShowOneWayOrWhatIsNoMessage(FxRobot robot) {
        record(recording
                .told(EntryKind.STATE, null, "Connected")
                .sent("question")
                .received("answer")
                .ping(Direction.SENT)
                .pong(Direction.RECEIVED)
                .close(Direction.RECEIVED, new CloseReason(1000, "")));
        robot.clickOn("#log-scope-sent");
        page.awaitRows(2);
        robot.clickOn("#log-scope-received");
        page.awaitRows(3);
        robot.clickOn("#log-scope-control");
        page.awaitRows(4);
        robot.clickOn("#log-scope-all");
        page.awaitRows(6);
    }

    @Test
    void kindsAreChosenFromAMenu(FxRobot robot) {
        record(recording.received("text").binary((byte) 1).ping(Direction.SENT));
        robot.clickOn("#log-kinds").clickOn("#log-kind-binary");
        page.awaitRows(2);
        robot.clickOn("#log-kinds").clickOn("#log-kinds-messages");
        page.awaitRows(2);
        assertThat(page.model.filter().kinds()).containsExactlyInAnyOrder(EntryKind.TEXT, EntryKind.BINARY);
        robot.clickOn("#log-kinds").clickOn("#log-kinds-all");
        page.awaitRows(3);
    }

    @Test
    void newMessagesAreMatchedAsTheyCome(FxRobot robot) {
        record(recording.many(100, "apple "));
        type(robot, "banana");
        page.awaitRows(0);
        for (int batch = 1; batch <= 5; batch++) {
            recording.many(50, "apple ").many(10, "banana ").publish();
            page.awaitRows(10L * batch);
        }
        page.await(() -> page.rows().lastVisible() == 49);
        assertThat(page.cell(49, "preview")).isEqualTo("banana 9");
        page.await(() -> count().equals("50 of 400"));
    }

    @Test
    void selectedHitIsInTheMiddleOfItsNeighboursOnceTheFilterIsCleared(FxRobot robot) {
        record(recording.many(5000, "apple ").received("needle").many(5000, "apple "));
        type(robot, "needle");
        page.awaitRows(1);
        robot.clickOn(page.row(0));
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(5000);
        robot.type(KeyCode.ESCAPE);
        page.awaitRows(10_001);
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(5000);
        assertThat(page.rows().selection().contains(5000)).isTrue();
        assertThat(page.rows().firstVisible()).isBetween(4985L, 4999L);
        assertThat(page.model.followProperty().get()).isFalse();
    }

    @Test
    void filterGoesOnFollowingWhereTheNewestRowIsSelected(FxRobot robot) {
        record(recording.many(100, "apple "));
        robot.clickOn(page.row(99));
        assertThat(page.model.followProperty().get()).isTrue();
        type(robot, "apple");
        page.await(() -> count().equals("100 of 100"));
        assertThat(page.rows().selection().ranges()).containsExactly(new RowRange(99, 99));
        recording.many(50, "apple ").publish();
        page.awaitRows(150);
        page.await(() -> page.rows().lastVisible() == 149);
    }

    @Test
    void olderHitsDoNotMoveWhatIsLookedAt(FxRobot robot) {
        record(recording.many(300_000, "apple "));
        robot.interact(() -> page.model.filter().textProperty().set("apple"));
        page.await(() ->
                page.rows().count() > 1000 && page.model.scanProperty().get().filtering());
        double[] y = new double[1];
        // In one go: older hits may come at the next pulse, and rows have other numbers then.
        robot.interact(() -> {
            page.rows().select(page.rows().count() - 100);
            page.rows().layout();
            y[0] = page.row(page.rows().selection().lead()).getLayoutY();
        });
        long selected = page.model.selectedEntryProperty().get();
        page.awaitRows(300_000);
        assertThat(page.rows().selection().lead()).isEqualTo(selected);
        assertThat(page.row(selected).getLayoutY()).isEqualTo(y[0]);
    }

    @Test
    void clearedEntriesStayOutOfTheHits(FxRobot robot) {
        record(recording.many(50, "apple "));
        robot.clickOn("#log-more").clickOn("#log-clear");
        type(robot, "apple");
        page.awaitRows(0);
        recording.many(3, "apple ").publish();
        page.awaitRows(3);
        assertThat(count()).isEqualTo("3 of 3");
    }

    private void record(Recording recorded) {
        recorded.publish();
        page.awaitRows(transcript.count());
    }

    private void type(FxRobot robot, String text) {
        robot.clickOn("#log-filter").write(text);
    }

    /** A popover may lie partly outside of a headless screen, where it can't be clicked on. */
    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryButton().fire());
    }

    private static boolean isOffering(FxRobot robot) {
        return robot.lookup("#log-filter-completion").tryQuery().isPresent();
    }

    private static List<String> offers(FxRobot robot) {
        ListView<CompletionPopup.Offer> list =
                robot.lookup("#log-filter-completion").queryListView();
        return list.getItems().stream().map(CompletionPopup.Offer::label).toList();
    }

    private String count() {
        return ((Labeled) page.find("#log-count")).getText();
    }
}
