package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class PaletteJourneyTest {
    private Journey journey;

    @TempDir
    Path home;

    @BeforeEach
    void start(FxRobot robot) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void aCommandIsDoneByItsNameAndRememberedAfterARestart() {
        Node focused = focusOwner();
        open();
        assertThat(journey.find("#palette-field").isFocused()).isTrue();
        type("statis");
        journey.awaitWords("#palette-rows", "Show the session's statistics");
        assertThat(journey.words("#palette-rows")).contains("Ctrl+Shift+T");
        journey.press(KeyCode.ENTER);
        journey.await("the statistics", () -> journey.shows("#statistics"));
        assertThat(journey.shows("#palette")).isFalse();
        assertThat(focusOwner()).isSameAs(focused);
        journey.restart();
        open();
        journey.awaitWords("#palette-rows", "LAST USED");
        assertThat(journey.words("#palette-rows"))
                .containsSubsequence("LAST USED", "Show the session's statistics", "COMMANDS");
        journey.press(KeyCode.ENTER);
        journey.await("the log", () -> !journey.shows("#statistics"));
    }

    @Test
    void theMergedLogAndHighContrastAreFoundByTheirNames() {
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        open();
        type("merged");
        journey.awaitWords("#palette-rows", "in a merged log");
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        type("contrast");
        journey.awaitWords("#palette-rows", "High contrast");
        journey.press(KeyCode.ENTER);
        journey.await(
                "high contrast", () -> Application.getUserAgentStylesheet().contains("contrast"));
    }

    @Test
    void escapeAndTheKeysThatOpenedItCloseIt() {
        Node focused = focusOwner();
        open();
        journey.press(KeyCode.ESCAPE);
        assertThat(journey.shows("#palette")).isFalse();
        assertThat(focusOwner()).isSameAs(focused);
        open();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        assertThat(journey.shows("#palette")).isFalse();
        open();
        // The window's own keys wait.
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(journey.shows("#palette")).isTrue();
        journey.press(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(journey.shows("#palette")).isFalse();
        assertThat(url()).endsWith("/echo");
    }

    @Test
    void aSavedConnectionOpensAndWithCtrlConnects() {
        open();
        type("@tick");
        journey.awaitWords("#palette-rows", "Ticker");
        assertThat(journey.text("#palette-another")).isEqualTo("Ctrl+Enter connects");
        journey.press(KeyCode.ENTER);
        journey.await("the ticker", () -> url().contains("/ticker"));
        assertThat(journey.text("#connect")).startsWith("Connect");
        open();
        type("@tick");
        // The tab is found, too.
        journey.awaitWords("#palette-rows", "OPEN TABS");
        journey.press(KeyCode.TAB);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        journey.await("the first tab", () -> url().endsWith("/echo"));
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        journey.await("the second tab", () -> url().contains("/ticker"));
        open();
        type("together");
        journey.awaitWords("#palette-rows", "Show all open connections together");
        journey.press(KeyCode.ENTER);
        journey.await("the merged log", () -> journey.shows("#merged"));
    }

    @Test
    void theSameMessageOfTwoConnectionsIsFoundTwice() throws LibraryException {
        Library library = journey.wiring().workbench().workspace().library();
        SavedMessage message = SavedMessage.create("Log in", new WrittenMessage(Format.TEXT, "hello"));
        for (String connection : List.of("playground-echo", "playground-chat")) {
            library.messages().add(library.find(connection).orElseThrow(), message);
        }
        journey.awaitWords("#library-tree", "Log in");
        open();
        type("log in");
        journey.awaitWords("#palette-rows", "send to Echo");
        assertThat(journey.words("#palette-rows")).contains("send to Chat");
    }

    @Test
    void anOptionIsShownWithTheFocusWhereverItsSectionScrolls() {
        Journey.run(() -> {
            journey.stage().setWidth(800);
            journey.stage().setHeight(520);
        });
        for (String option : List.of(">Longest wait", ">Idle timeout", ">Longest wait")) {
            open();
            type(option);
            journey.awaitWords("#palette-rows", option.substring(1));
            journey.press(KeyCode.ENTER);
            journey.await(
                    "the option's field in view",
                    () -> isInView(journey.stage().getScene().getFocusOwner()));
        }
    }

    private boolean isInView(Node focused) {
        Node content = journey.stage().getScene().lookup("#options-content");
        return focused != null
                && content != null
                && focused.getId() != null
                && focused.getId().endsWith("-field")
                && content.localToScene(content.getLayoutBounds())
                        .contains(focused.localToScene(focused.getLayoutBounds()));
    }

    @Test
    void whatEndsSomethingIsNeverChosenFirst() {
        open();
        type("close the tab");
        journey.awaitWords("#palette-rows", "Close the tab");
        journey.press(KeyCode.ENTER);
        journey.await(
                "the rows filtered",
                () -> ((TextField) journey.find("#log-filter")).getText().equals("\"close the tab\""));
        assertThat(url()).endsWith("/echo");
    }

    @Test
    void optionsAndTheTabsOfTheBenchAreFound() {
        open();
        type(">verify");
        journey.awaitWords("#palette-rows", "OPTIONS OF THE CONNECTION");
        journey.press(KeyCode.ENTER);
        journey.await("the options", () -> journey.shows("#options-page"));
        journey.press(KeyCode.ESCAPE);
        open();
        type("show rules");
        journey.awaitWords("#palette-rows", "Show Rules");
        journey.press(KeyCode.ENTER);
        journey.await("the rules", () -> journey.shows("#rules"));
        open();
        type("mqtt 5");
        journey.awaitWords("#palette-rows", "New connection: MQTT 5");
    }

    @Test
    void aClickDoesWhatItIsOn() {
        open();
        type("new tab");
        journey.awaitWords("#palette-rows", "New tab");
        journey.click("#palette-rows .palette-name");
        journey.await("the tab", () -> url().isEmpty());
        open();
        journey.robot.clickOn(journey.stage().getX() + 30, journey.stage().getY() + 400);
        journey.await("the palette closed", () -> !journey.shows("#palette"));
    }

    @Test
    void theSelectedRowsAreCopiedAsMarkdown() {
        journey.select(0);
        open();
        type("as markdown");
        journey.awaitWords("#palette-rows", "Copy the selected rows as Markdown");
        journey.press(KeyCode.ENTER);
        assertThat(Journey.<String>onFx(() -> Clipboard.getSystemClipboard().getString()))
                .matches("\\*\\*#0\\*\\* [0-9:.]+: `Connecting to [^`]+`\n");
    }

    @Test
    void theLogGoesToARowThatIsTyped() {
        open();
        type("#2");
        journey.awaitWords("#palette-rows", "Go to #2");
        journey.press(KeyCode.ENTER);
        journey.await("the row", () -> journey.log().selection().lead() == 2);
        open();
        type("#99999");
        journey.press(KeyCode.ENTER);
        journey.awaitWords("#toast", "The last entry");
    }

    @Test
    void anotherWorkspaceOpensWithoutARestart() throws Exception {
        Path other = Files.createDirectories(home.resolve("other"));
        Path first = journey.wiring().workbench().workspace().library().root().path();
        Journey.run(() -> journey.wiring()
                .settings()
                .update(now -> now.with(now.used().withWorkspace(first).withWorkspace(other))));
        open();
        type("other");
        journey.awaitWords("#palette-rows", "CONNECTIONS FOLDERS");
        journey.press(KeyCode.ENTER);
        journey.await("the other folder", () -> workspace().equals(other));
        assertThat(journey.words(".sidebar")).doesNotContain("Ticker");
        open();
        type(first.getFileName().toString());
        journey.awaitWords("#palette-rows", "CONNECTIONS FOLDERS");
        while (!chosen().contains(first.toString())) {
            journey.press(KeyCode.TAB);
        }
        journey.press(KeyCode.ENTER);
        journey.await("the first folder", () -> workspace().equals(first));
        journey.awaitWords(".sidebar", "Ticker");
        assertThat(url()).as("the tab that was open here").endsWith("/echo");
    }

    @Test
    void whatWasOpenedLastIsOpenedAgain() throws Exception {
        Path payload = Files.write(home.resolve("photo.bin"), new byte[] {1, 2, 3});
        journey.hand(payload.toString());
        journey.await("the file to send", () -> journey.shows("#composer-file-name"));
        journey.connect("ws://127.0.0.1:9/nobody");
        journey.await(SessionState.FAILED);
        journey.restart();
        journey.click("#tab-list");
        journey.await("the menu", () -> recent().size() == 3);
        assertThat(recent()).containsExactly("ws://127.0.0.1:9/nobody", "photo.bin", "Echo");
        journey.press(KeyCode.ESCAPE);
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        open();
        type("photo.b");
        journey.awaitWords("#palette-rows", "OPEN RECENT");
        journey.press(KeyCode.ENTER);
        journey.await("the file to send", () -> journey.shows("#composer-file-name"));
    }

    /** The items of the submenu in the menu of all tabs, while that is shown. */
    private static List<String> recent() {
        return Journey.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> "tab-recent".equals(item.getId()))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .map(MenuItem::getText)
                .toList());
    }

    private Path workspace() {
        return journey.wiring().workbench().workspace().library().root().path();
    }

    private String chosen() {
        return Journey.onFx(() -> journey.find("#palette-field").getAccessibleText());
    }

    private void open() {
        journey.press(KeyCode.SHORTCUT, KeyCode.K);
        journey.await("the palette", () -> journey.shows("#palette"));
    }

    private void type(String text) {
        journey.robot.write(text);
    }

    private Node focusOwner() {
        return Journey.onFx(() -> journey.stage().getScene().getFocusOwner());
    }

    private String url() {
        return ((TextField) journey.find("#url")).getText();
    }
}
