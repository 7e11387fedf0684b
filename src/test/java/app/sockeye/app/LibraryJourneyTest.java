package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class LibraryJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.awaitWords(".library", "Ticker");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void renamedConnectionKeepsItsTab() {
        journey.robot.clickOn(row("Echo"));
        journey.press(KeyCode.F2);
        journey.robot.write("Parrot");
        journey.press(KeyCode.ENTER);
        journey.awaitWords(".tab-strip", "Parrot");
        assertThat(journey.words("#library-tree")).contains("Parrot").doesNotContain("Echo");
    }

    @Test
    void duplicateIsASecondOne() {
        journey.robot.clickOn(row("Ticker"));
        journey.press(KeyCode.SHORTCUT, KeyCode.D);
        journey.await("two tickers", () -> journey.words("#library-tree").split("Ticker", -1).length == 3);
    }

    @Test
    void deletedConnectionComesBackByUndo() {
        journey.robot.clickOn(row("Chat"));
        journey.press(KeyCode.DELETE);
        journey.awaitWords("#toast", "Deleted Chat.");
        assertThat(journey.words("#library-tree")).doesNotContain("Chat");
        journey.click("#toast-action");
        journey.awaitWords("#library-tree", "Chat");
    }

    @Test
    void deletedConnectionsComeBackByKeyInTurn() {
        // The lower one first: a second click where the first one was opens a connection.
        journey.robot.clickOn(row("Ticker"));
        journey.press(KeyCode.DELETE);
        journey.awaitWords("#toast", "Deleted Ticker.");
        journey.await(
                "the rows to close up", () -> !journey.words("#library-tree").contains("Ticker"));
        journey.robot.clickOn(row("Chat"));
        journey.press(KeyCode.DELETE);
        journey.awaitWords("#toast", "Deleted Chat.");
        journey.press(KeyCode.SHORTCUT, KeyCode.Z);
        journey.awaitWords("#library-tree", "Chat");
        journey.press(KeyCode.SHORTCUT, KeyCode.Z);
        journey.awaitWords("#library-tree", "Ticker");
        journey.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(journey.words("#library-tree").split("Ticker", -1)).hasSize(2);
    }

    @Test
    void newConnectionIsSelectedAndNamedWhereItWasSaved() {
        String address = connectElsewhere();
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.await("the name's field", () -> journey.shows("#library-rename"));
        TextField field = (TextField) journey.find("#library-rename");
        assertThat(field.getText()).isEqualTo(address.substring("ws://".length()));
        assertThat(selected()).isEqualTo(field.getText());
        journey.robot.write("My echo");
        journey.press(KeyCode.ENTER);
        journey.awaitWords(".tab-strip", "My echo");
        assertThat(journey.words("#library-tree")).contains("My echo");
        assertThat(selected()).isEqualTo("My echo");
        assertThat(Journey.<Boolean>onFx(() -> journey.find("#composer-text").isFocused()))
                .as("the caret is back in the composer")
                .isTrue();
    }

    @Test
    void newConnectionKeepsItsSuggestedNameWhereNoneIsTyped() {
        String name = connectElsewhere().substring("ws://".length());
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.await("the name's field", () -> journey.shows("#library-rename"));
        journey.click("#url");
        journey.await("no field", () -> !journey.shows("#library-rename"));
        assertThat(journey.words("#library-tree")).contains(name);
        assertThat(Journey.<Boolean>onFx(() -> journey.find("#url").isFocused()))
                .as("the click's place keeps the keyboard")
                .isTrue();
    }

    @Test
    void newConnectionIsNamedFromTheToastWhereTheLibraryIsHidden() {
        connectElsewhere();
        journey.press(KeyCode.SHORTCUT, KeyCode.B);
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.awaitWords("#toast", "Rename");
        journey.click("#toast-action");
        journey.await("the name's field", () -> journey.shows("#library-rename"));
        journey.robot.write("From the toast");
        journey.press(KeyCode.ENTER);
        journey.awaitWords("#library-tree", "From the toast");
    }

    @Test
    void deletedFileIsToldInTheTabAndSavedAgainInItsFolder() throws IOException {
        Path echo = folder().resolve("Echo.json");
        Files.delete(echo);
        journey.awaitWords("#profile-notice", "Echo is no longer in the library");
        assertThat(journey.words(".tab-strip")).contains("Echo •");
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.await("no notice", () -> !journey.shows("#profile-notice"));
        assertThat(echo).exists();
        assertThat(folder().resolveSibling("Echo.json")).doesNotExist();
    }

    @Test
    void deletedFileIsSavedAgainInItsFolderAlsoAfterARestart() throws IOException {
        Path echo = folder().resolve("Echo.json");
        Files.delete(echo);
        journey.awaitWords("#profile-notice", "Echo is no longer in the library");
        journey.restart();
        journey.awaitWords("#profile-notice", "Echo is no longer in the library");
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.await("no notice", () -> !journey.shows("#profile-notice"));
        assertThat(echo).exists();
        assertThat(folder().resolveSibling("Echo.json")).doesNotExist();
    }

    @Test
    void secondTabOfAConnectionTakesOverWhatTheFirstSaved() {
        journey.robot.doubleClickOn(row("Slow"));
        journey.await("the address", () -> address().contains("/slow"));
        journey.await(SessionState.OPEN);
        journey.click("#connect");
        journey.await(SessionState.CLOSED);
        openAgain("Slow");
        journey.await(SessionState.OPEN);
        journey.click("#connect");
        journey.await(SessionState.CLOSED);
        setAddress("ws://127.0.0.1:9/changed");
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.await("it saved", () -> !journey.words(".tab-strip").contains("•"));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.TAB);
        journey.await("what was saved", () -> address().equals("ws://127.0.0.1:9/changed"));
        assertThat(journey.shows("#profile-notice")).isFalse();
    }

    @Test
    void secondTabOfAConnectionKeepsWhatIsTypedAndTellsWhoSaved() {
        journey.robot.doubleClickOn(row("Slow"));
        journey.await(SessionState.OPEN);
        journey.click("#connect");
        journey.await(SessionState.CLOSED);
        setAddress("ws://127.0.0.1:9/first");
        openAgain("Slow");
        journey.await(SessionState.OPEN);
        journey.click("#connect");
        journey.await(SessionState.CLOSED);
        setAddress("ws://127.0.0.1:9/second");
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.TAB);
        journey.await("the first tab", () -> address().endsWith("/first"));
        journey.awaitWords(
                "#profile-notice",
                "Slow was saved in another tab. Your changes in this tab are kept; saving keeps both versions.");
    }

    private void openAgain(String name) {
        journey.robot.press(KeyCode.SHORTCUT);
        journey.robot.doubleClickOn(row(name));
        journey.robot.release(KeyCode.SHORTCUT);
    }

    private void setAddress(String address) {
        Journey.run(() -> ((TextField) journey.find("#url")).setText(address));
    }

    @Test
    void addressOfTheConnectionStaysUntilItEnds() throws IOException {
        Path echo = folder().resolve("Echo.json");
        journey.await(SessionState.OPEN);
        Files.writeString(echo, Files.readString(echo).replace("/echo", "/elsewhere"));
        journey.awaitWords(
                "#profile-notice", "Echo was changed elsewhere. This tab shows the version it is connected with");
        assertThat(address()).endsWith("/echo");
        assertThat(journey.words(".tab-strip")).contains("Echo").doesNotContain("•");
        journey.click("#connect");
        journey.await(SessionState.CLOSED);
        assertThat(address()).endsWith("/elsewhere");
        journey.awaitWords("#profile-notice", "This tab now shows the saved version");
    }

    @Test
    void changeOnDiskLeavesWhatIsTyped() throws IOException {
        Path ticker = folder().resolve("Ticker.json");
        journey.robot.doubleClickOn(row("Ticker"));
        journey.await("the ticker's address", () -> address().contains("/ticker"));
        Journey.run(() -> ((TextField) journey.find("#url")).setText("ws://127.0.0.1:9/mine"));
        Files.writeString(ticker, Files.readString(ticker).replace("/ticker", "/theirs"));
        journey.awaitWords("#profile-notice", "Ticker was changed elsewhere. Your changes in this tab are kept");
        assertThat(address()).isEqualTo("ws://127.0.0.1:9/mine");
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.awaitWords("#library-tree", "Ticker (my version)");
        assertThat(Files.readString(ticker)).contains("/theirs");
        assertThat(journey.shows("#profile-notice")).isFalse();
    }

    @Test
    void brokenFileIsShownAndLeftAlone() throws IOException {
        Path broken = folder().resolve("Broken.json");
        String text = "{\n  \"url\": ws://a\n}";
        Files.writeString(broken, text);
        journey.awaitWords("#library-tree", "Broken");
        journey.robot.clickOn(row("Broken"));
        journey.press(KeyCode.F2);
        journey.press(KeyCode.DELETE);
        journey.press(KeyCode.ENTER);
        journey.restart();
        assertThat(journey.words("#library-tree")).contains("Broken");
        assertThat(broken).hasContent(text);
    }

    @Test
    void changeOnDiskShowsUp() throws IOException {
        Path echo = folder().resolve("Echo.json");
        Files.writeString(echo, Files.readString(echo).replace("\"Echo\"", "\"Elsewhere\""));
        journey.awaitWords("#library-tree", "Elsewhere");
        journey.awaitWords(".tab-strip", "Elsewhere");
    }

    @Test
    void searchFindsByNameOrAddress() {
        journey.click("#library-search");
        journey.robot.write("json");
        journey.await("the found", () -> !journey.words("#library-tree").contains("Ticker"));
        assertThat(journey.words("#library-tree")).contains("JSON-RPC");
        journey.press(KeyCode.ESCAPE);
        journey.awaitWords("#library-tree", "Ticker");
    }

    @Test
    @Tag("window")
    void connectionIsDraggedIntoAFolder() {
        journey.click("#new-connection");
        journey.robot.clickOn("#new-folder-item");
        journey.await("the name's field", () -> journey.shows("#library-rename"));
        journey.robot.write("Mine");
        journey.press(KeyCode.ENTER);
        journey.awaitWords("#library-tree", "MINE");
        journey.robot.drag(row("Slow"), MouseButton.PRIMARY).dropTo(row("MINE"));
        journey.await(
                "the file", () -> Files.exists(folder().resolveSibling("Mine").resolve("Slow.json")));
    }

    /** Opens a tab and connects to the playground under another name, as to any server; returns the address. */
    private String connectElsewhere() {
        journey.await(SessionState.OPEN);
        String address = address().replace("127.0.0.1", "localhost");
        journey.connect(address);
        journey.await(SessionState.OPEN);
        return address;
    }

    private String address() {
        return ((TextField) journey.find("#url")).getText();
    }

    private String selected() {
        TreeView<?> tree = (TreeView<?>) journey.find("#library-tree");
        return Journey.onFx(
                () -> ((LibraryEntry) tree.getSelectionModel().getSelectedItem().getValue()).name());
    }

    private Path folder() {
        return journey.folders().workspace().resolve("Playground");
    }

    /** The tree keeps cells that it uses no more: they are hidden, with the text that they had. */
    private Node row(String name) {
        return Journey.onFx(() -> Journey.everyNode(journey.find("#library-tree"))
                .filter(Journey::isShown)
                .filter(node -> node instanceof Labeled label
                        && String.valueOf(label.getText()).startsWith(name))
                .findFirst()
                .orElseThrow());
    }
}
