package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.LibraryMessages;
import app.sockeye.profile.message.MessageTarget;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.SessionState;
import app.sockeye.session.capture.Capture;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.tab.work.OpenWorkspace;
import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;

@ExtendWith(WindowExtension.class)
class MessageLibraryJourneyTest {
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

    @Test
    void whatIsSavedFromTheComposerIsFoundShownAndSentAgain() {
        save("{\"op\": \"login\"}", "Log in");
        journey.awaitWords("#library-tree", "Log in");
        assertThat(heading()).isEqualTo("Log in");
        journey.compose("something else");
        journey.await("a mark that it differs", () -> heading().equals("Log in •"));
        journey.robot.clickOn(row("Log in"));
        journey.await("what was saved", () -> heading().equals("Log in"));
        assertThat(journey.words("#composer")).contains("{\"op\": \"login\"}");
        journey.robot.clickOn(row("Echo"));
        journey.robot.doubleClickOn(row("Log in"));
        journey.awaitRow("{\"op\": \"login\"}");

        journey.robot.clickOn(row("Log in"));
        journey.press(KeyCode.F2);
        journey.robot.write("Sign in");
        journey.press(KeyCode.ENTER);
        journey.await("the new name above the message", () -> heading().equals("Sign in"));

        journey.restart();
        journey.awaitWords("#library-tree", "Sign in");
        journey.await("the name after a restart", () -> heading().equals("Sign in"));
        journey.robot.doubleClickOn(row("Sign in"));
        journey.await(SessionState.OPEN);
        journey.awaitRow("{\"op\": \"login\"}");
    }

    @Test
    void changesAreSavedByTheButtonAndByTheKey() {
        save("first", "A");
        journey.compose("second");
        journey.click("#composer-save");
        journey.await("it saved", () -> bodies().equals(List.of("second")));
        assertThat(heading()).isEqualTo("A");
        journey.compose("third");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        journey.await("it saved again", () -> bodies().equals(List.of("third")));
    }

    @Test
    void keysAloneLoadSendOrderDuplicateAndDelete() throws LibraryException {
        add(text("First", "1"), text("Second", "2"));
        journey.robot.clickOn(row("Second"));
        journey.press(KeyCode.ALT, KeyCode.UP);
        journey.await("the order", () -> names().equals(List.of("Second", "First")));
        journey.press(KeyCode.ENTER);
        journey.await(
                "the focus in the message", () -> journey.find("#composer-text").isFocused());
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitRow("2");
        journey.robot.clickOn(row("First"));
        journey.press(KeyCode.SHORTCUT, KeyCode.D);
        journey.await("a copy", () -> names().equals(List.of("Second", "First", "First copy")));
        journey.press(KeyCode.DELETE);
        journey.awaitWords("#toast", "Deleted First copy.");
        journey.press(KeyCode.SHORTCUT, KeyCode.Z);
        journey.await("it back", () -> names().equals(List.of("Second", "First", "First copy")));
    }

    @Test
    void aDigitWithAltSends() throws LibraryException {
        add(text("First", "one").withShortcut(1), text("Second", "two").withShortcut(2));
        journey.click("#url");
        journey.press(KeyCode.ALT, KeyCode.DIGIT2);
        journey.awaitRow("two");
        assertThat(heading()).isEqualTo("Second");
        assertThat(journey.words("#library-tree")).contains("Alt+1", "Alt+2");
    }

    @Test
    void aDigitWithAltOnlyShowsTheMessageInProduction() throws LibraryException, EnvironmentException {
        add(text("First", "one").withShortcut(1));
        OpenWorkspace workspace = journey.wiring().workbench().workspace();
        Environment live = workspace.environments().create("live", EnvironmentColour.RED, true);
        Journey.run(() -> workspace.chosen().choose(Optional.of(live)));
        long entries = journey.session().transcript().count();
        journey.click("#url");
        journey.press(KeyCode.ALT, KeyCode.DIGIT1);
        journey.awaitWords("#toast", "First is shown, not sent");
        assertThat(heading()).isEqualTo("First");
        assertThat(journey.words("#composer")).contains("one");
        journey.click("#composer-text");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await(
                "the message and its echo alone",
                () -> journey.session().transcript().count() == entries + 2);
    }

    @Test
    void aLaterConnectDoesNotSendWhatAnEarlierOneGaveUp() throws LibraryException {
        add(text("First", "one").withShortcut(1));
        Journey.run(() -> journey.session().abort());
        journey.await("the end", () -> journey.session().status().state().canConnect());
        setPrivate(true);
        journey.press(KeyCode.ALT, KeyCode.DIGIT1);
        journey.awaitWords("#toast", "this tab's session is recorded on the disk.");
        setPrivate(false);
        journey.click("#options-connect");
        journey.await(SessionState.OPEN);
        journey.compose("two");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitRow("two");
        assertThat(journey.previews()).doesNotContain("one");
    }

    private void setPrivate(boolean on) {
        if (!journey.shows("#record-private-field")) {
            journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
            journey.click("#section-life");
            journey.await("the option", () -> journey.shows("#record-private-field"));
        }
        Journey.run(() -> ((ToggleSwitch) journey.find("#record-private-field")).setSelected(on));
    }

    @Test
    void theConnectionsOfAMessageAreSavedShownAndSentTo() throws LibraryException {
        journey.robot.doubleClickOn(row("Chat"));
        journey.await(
                "the chat", () -> ((TextField) journey.find("#url")).getText().contains("/chat"));
        journey.await(SessionState.OPEN);
        journey.robot.doubleClickOn(row("Echo"));
        journey.await(
                "the echo", () -> ((TextField) journey.find("#url")).getText().contains("/echo"));
        journey.await(SessionState.OPEN);
        journey.compose("to both");
        journey.click("#composer-framing-button");
        MenuButton more = (MenuButton) journey.find("#composer-add-target");
        Journey.run(more::show);
        Journey.run(() -> more.getItems().get(0).fire());
        journey.click("#composer-save");
        journey.await("the details", () -> detail("#details-name").isFocused());
        journey.robot.write("Both");
        journey.press(KeyCode.ENTER);
        journey.await("it saved", () -> names().equals(List.of("Both")));
        assertThat(saved().target()).isEqualTo(MessageTarget.chosen(List.of("playground-chat")));

        add(text("Other", "other"));
        journey.robot.clickOn(row("Other"));
        journey.await("the other", () -> heading().equals("Other"));
        assertThat(journey.words("#composer-targets")).doesNotContain("Chat");
        journey.robot.doubleClickOn(row("Both"));
        journey.awaitWords("#composer-results", "Chat: sent");
        assertThat(journey.words("#composer-targets")).contains("Chat");
        journey.awaitRow("to both");
    }

    @Test
    void theSearchFindsMessagesByNameAndNotes() throws LibraryException {
        add(text("Subscribe", "1"), text("Other", "2").withNotes("about zebras"));
        journey.click("#library-search");
        journey.robot.write("subscr");
        journey.await("only that", () -> !journey.words("#library-tree").contains("Ticker"));
        assertThat(journey.words("#library-tree")).contains("Echo", "Subscribe").doesNotContain("Other");
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.robot.write("zebra");
        journey.awaitWords("#library-tree", "Other");
        assertThat(journey.words("#library-tree")).doesNotContain("Subscribe");
    }

    @Test
    void aMessageOfAllConnectionsIsSentFromTheTabInFront() throws LibraryException {
        library().messages().add(library().root(), text("Heartbeat", "beat"));
        // Found, it is in view also where the window is low.
        journey.click("#library-search");
        journey.robot.write("heartbeat");
        journey.awaitWords("#library-tree", "FOR ALL CONNECTIONS");
        journey.robot.doubleClickOn(row("Heartbeat"));
        journey.awaitRow("beat");
        assertThat(heading()).isEqualTo("Heartbeat");
    }

    @Test
    void whatWasSentIsSentAgainAndSavedFromTheHistory() {
        journey.compose("hello");
        journey.click("#composer-send");
        journey.awaitRow("hello");
        long entries = journey.session().transcript().count();
        journey.compose("something else");
        clickInHistory("#history-send");
        journey.await("it sent again", () -> journey.session().transcript().count() == entries + 2);
        assertThat(journey.words("#composer")).contains("something else");
        clickInHistory("#history-save");
        journey.await("the details", () -> detail("#details-name").isFocused());
        journey.press(KeyCode.ENTER);
        journey.await("it saved", () -> names().equals(List.of("hello")));
        assertThat(heading()).as("the composer shows another message").isEqualTo("Message");
    }

    /** Points at the newest message of the history and clicks a button of its row. */
    private void clickInHistory(String button) {
        journey.click("#composer-history");
        Node cell = journey.robot.lookup("#history-list .list-cell").nth(0).query();
        journey.robot.moveTo(cell);
        journey.robot.clickOn(journey.robot.from(cell).lookup(button).<Node>query());
    }

    @Test
    void aReceivedMessageIsSaved() {
        journey.compose("{\"type\": \"quote\"}");
        journey.click("#composer-send");
        journey.await("the reply", () -> journey.session().transcript().count() == 6);
        journey.select(5);
        journey.press(KeyCode.SHIFT, KeyCode.F10);
        journey.robot.clickOn("#log-save-message");
        journey.await("the details", () -> detail("#details-name").isFocused());
        assertThat(detail("#details-name").getText()).isEqualTo("Quote");
        journey.press(KeyCode.ENTER);
        journey.await("it saved", () -> names().equals(List.of("Quote")));
    }

    @Test
    void capturesAndNotesAreEditedInTheDetails() throws LibraryException {
        add(text("Log in", "{}"));
        journey.robot.clickOn(row("Log in"));
        journey.await("it shown", () -> heading().equals("Log in"));
        journey.click("#composer-save");
        journey.await("the details", () -> detail("#details-name").isFocused());
        journey.robot.clickOn("#capture-add");
        journey.robot.write("$.token");
        journey.robot.clickOn("#capture-variable").write("token");
        journey.robot.clickOn("#capture-test").write("abc");
        assertThat(journey.robot.lookup("#details-warning").queryLabeled().getText())
                .contains("store it as a secret");
        journey.robot.clickOn("#details-save");
        journey.await("it saved", () -> !saved().captures().isEmpty());
        assertThat(saved().captures()).containsExactly(new Capture("$.token", "token", Capture.DEFAULT_TIMEOUT, "abc"));
        assertThat(heading()).isEqualTo("Log in");
    }

    @Test
    void aCapturedValueOfTheReplyIsSentWithTheNextMessage() throws LibraryException {
        add(
                text("Log in", "{\"token\": \"abc\"}").withCaptures(List.of(new Capture("$.token", "token"))),
                text("Use it", "token is ${token}"));
        journey.robot.doubleClickOn(row("Log in"));
        journey.awaitRow("from $.token");
        journey.robot.doubleClickOn(row("Use it"));
        journey.awaitRow("token is abc");
    }

    private SavedMessage saved() {
        return profile("playground-echo").messages().messages().get(0);
    }

    @Test
    @Tag("window")
    void aMessageIsDraggedToAnotherPlaceAndAnotherConnection() throws LibraryException {
        add(text("First", "1"), text("Second", "2"), text("Third", "3"));
        journey.robot
                .drag(row("Third"), MouseButton.PRIMARY)
                .moveTo(row("First"))
                .moveBy(0, -6)
                .drop();
        journey.await("the order", () -> names().equals(List.of("Third", "First", "Second")));
        journey.robot.drag(row("Second"), MouseButton.PRIMARY).dropTo(row("Chat"));
        journey.await("it moved", () -> names().equals(List.of("Third", "First")));
        assertThat(LibraryMessages.entries(profile("playground-chat")))
                .extracting(MessageEntry::name)
                .containsExactly("Second");
        journey.robot.press(KeyCode.SHORTCUT);
        journey.robot.drag(row("First"), MouseButton.PRIMARY).dropTo(row("Chat"));
        journey.robot.release(KeyCode.SHORTCUT);
        journey.await(
                "a copy",
                () -> LibraryMessages.entries(profile("playground-chat")).size() == 2);
        assertThat(names()).containsExactly("Third", "First");
    }

    private void save(String body, String name) {
        journey.compose(body);
        journey.click("#composer-save");
        journey.await("the details", () -> detail("#details-name").isFocused());
        journey.robot.write(name);
        journey.press(KeyCode.ENTER);
        journey.awaitWords("#library-tree", name);
    }

    private TextField detail(String id) {
        try {
            return journey.robot.lookup(id).queryAs(TextField.class);
        } catch (EmptyNodeQueryException e) {
            return new TextField();
        }
    }

    private void add(SavedMessage... messages) throws LibraryException {
        for (SavedMessage message : messages) {
            library().messages().add(profile("playground-echo"), message);
            journey.awaitWords("#library-tree", message.name());
        }
    }

    private static SavedMessage text(String name, String body) {
        return SavedMessage.create(name, new WrittenMessage(Format.TEXT, body));
    }

    private Library library() {
        return journey.wiring().workbench().workspace().library();
    }

    private SavedProfile profile(String id) {
        return library().find(id).orElseThrow();
    }

    private List<String> names() {
        return LibraryMessages.entries(profile("playground-echo")).stream()
                .map(MessageEntry::name)
                .toList();
    }

    private List<String> bodies() {
        return LibraryMessages.entries(profile("playground-echo")).stream()
                .map(entry -> ((WrittenMessage) entry.message().sendable()).body())
                .toList();
    }

    private String heading() {
        return journey.text("#bench-tab-message");
    }

    private Node row(String name) {
        return Journey.onFx(() -> Journey.everyNode(journey.find("#library-tree"))
                .filter(Journey::isShown)
                .filter(node -> node instanceof Labeled label
                        && String.valueOf(label.getText()).equals(name))
                .findFirst()
                .orElseThrow());
    }
}
