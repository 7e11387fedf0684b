package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibrarySequences;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.session.SessionState;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.session.sequence.Step;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Sequences in the library's tree, and in the tabs that show them. */
@ExtendWith(WindowExtension.class)
class SequenceLibraryJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.awaitWords(".library", "Ticker");
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private Library library() {
        return journey.wiring().workbench().workspace().library();
    }

    private SavedProfile echo() {
        return library().find("playground-echo").orElseThrow();
    }

    private ProfileFolder folder() {
        return library().root().foldersOf("playground-echo").get(0);
    }

    private static Sequence sends(String name, String... texts) {
        return new Sequence(
                name,
                Stream.of(texts)
                        .map(text -> Step.of(new SequenceAction.Send(new WrittenMessage(Format.TEXT, text))))
                        .toList());
    }

    private static List<String> names(LibraryEntry owner) {
        return LibrarySequences.entries(owner).stream().map(SequenceEntry::name).toList();
    }

    private Node row(String name) {
        return journey.robot.lookup("#library-tree .library-cell").queryAll().stream()
                .filter(cell -> Journey.everyNode(cell)
                        .anyMatch(node -> node instanceof Labeled label && name.equals(label.getText())))
                .findFirst()
                .orElseThrow();
    }

    private String shown() {
        return ((TextField) journey.find("#sequence-name")).getText();
    }

    private void choose(String row, String item) {
        Node cell = row(row);
        journey.robot.clickOn(cell);
        Bounds at = Journey.onFx(() -> cell.localToScreen(cell.getBoundsInLocal()));
        // A headless display has no request for a context menu.
        Journey.run(() -> Event.fireEvent(
                cell,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        5,
                        5,
                        at.getMinX() + 5,
                        at.getMinY() + 5,
                        false,
                        null)));
        Node chosen = journey.robot
                .lookup(".context-menu .label")
                .match((Node node) -> node instanceof Labeled label && item.equals(label.getText()))
                .query();
        journey.robot.clickOn(chosen);
    }

    @Test
    void aClickShowsASequenceAndItsMenuRunsIt() throws LibraryException {
        library().automation().save(echo(), Optional.empty(), sends("Greet", "good morning"));
        library().automation().save(echo(), Optional.empty(), sends("Leave", "good night"));
        journey.awaitWords("#library-tree", "Leave");
        journey.robot.clickOn(row("Leave"));
        journey.await("it in the bench", () -> journey.shows("#sequence") && shown().equals("Leave"));
        assertThat(journey.words("#steps")).contains("good night");
        choose("Greet", "Run");
        journey.awaitRow("good morning");
        assertThat(shown()).isEqualTo("Greet");
    }

    @Test
    void itIsRunOnAConnectionThatIsOpenedForThat() throws LibraryException {
        SavedProfile chat = library().find("playground-chat").orElseThrow();
        library().automation().save(chat, Optional.empty(), sends("Greet", "good morning"));
        journey.click("#library-search");
        journey.robot.write("greet");
        journey.awaitWords("#library-tree", "Greet");
        assertThat(journey.words("#library-tree")).doesNotContain("Ticker");
        choose("Greet", "Run");
        journey.await(
                "the chat", () -> ((TextField) journey.find("#url")).getText().contains("/chat"));
        journey.awaitRow("good morning");
    }

    @Test
    void itIsRenamedDuplicatedDeletedAndBroughtBack() throws LibraryException {
        library().automation().save(folder(), Optional.empty(), sends("Greet", "1"));
        journey.awaitWords("#library-tree", "Greet");
        journey.robot.clickOn(row("Greet"));
        journey.await("it in the bench", () -> shown().equals("Greet"));
        journey.press(KeyCode.F2);
        journey.robot.write("Welcome");
        journey.press(KeyCode.ENTER);
        journey.await("its new name in the bench", () -> shown().equals("Welcome"));
        choose("Welcome", "Duplicate");
        journey.await("a copy", () -> names(folder()).equals(List.of("Welcome", "Welcome 2")));
        journey.press(KeyCode.DELETE);
        journey.awaitWords("#toast", "Deleted Welcome 2.");
        assertThat(names(folder())).containsExactly("Welcome");
        journey.press(KeyCode.SHORTCUT, KeyCode.Z);
        journey.await("it back", () -> names(folder()).equals(List.of("Welcome", "Welcome 2")));
        journey.press(KeyCode.ALT, KeyCode.UP);
        journey.await("the order", () -> names(folder()).equals(List.of("Welcome 2", "Welcome")));
    }

    @Test
    void whatAFolderHasIsEditedInATabWhoseConnectionIsNotSaved() throws LibraryException {
        library().automation().save(library().root(), Optional.empty(), sends("Greet", "1"));
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        journey.click("#bench-tab-sequence");
        journey.await("the inherited one", () -> shown().equals("Greet"));
        Journey.run(() -> journey.find("#step-1").requestFocus());
        journey.press(KeyCode.SPACE);
        journey.await("the step is off", () -> !LibrarySequences.of(library().root())
                .sequences()
                .get(0)
                .steps()
                .get(0)
                .on());
        journey.click("#sequence-others");
        journey.robot.clickOn("#delete-sequence");
        journey.await("it is deleted", () -> names(library().root()).isEmpty());
    }

    @Test
    void whatAnotherProgramChangesIsFollowedUnlessItIsEdited() throws LibraryException, IOException {
        library().automation().save(echo(), Optional.empty(), sends("Greet", "good morning"));
        journey.robot.clickOn(row("Greet"));
        journey.await("it in the bench", () -> shown().equals("Greet"));
        replace("good morning", "good evening");
        journey.awaitWords("#steps", "good evening");

        Journey.run(() -> journey.find("#step-1").requestFocus());
        journey.press(KeyCode.ENTER);
        replace("good evening", "good night");
        journey.awaitWords("#sequence-notice", "This sequence was changed elsewhere.");
        TextField field = (TextField) journey.find("#step-field-0");
        Journey.run(() -> field.setText("good day"));
        journey.press(KeyCode.ENTER);
        journey.await("both", () -> names(echo()).equals(List.of("Greet", "Greet (my version)")));
        journey.await("mine is shown", () -> shown().equals("Greet (my version)"));
        assertThat(journey.words("#steps")).contains("good day");
        assertThat(Files.readString(echo().path())).contains("good night", "good day");
    }

    private void replace(String text, String with) throws IOException, LibraryException {
        Files.writeString(echo().path(), Files.readString(echo().path()).replace(text, with));
        library().refresh();
    }

    @Test
    @Tag("window")
    void itIsDraggedToAFolder() throws LibraryException {
        library().automation().save(echo(), Optional.empty(), sends("Greet", "1"));
        journey.awaitWords("#library-tree", "Greet");
        journey.robot.drag(row("Greet")).dropTo(row(folder().name().toUpperCase(Locale.ROOT)));
        journey.await(
                "it moved",
                () -> names(folder()).equals(List.of("Greet")) && names(echo()).isEmpty());
    }
}
