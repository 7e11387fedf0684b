package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
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

    private Path folder() {
        return journey.folders().workspace().resolve("Playground");
    }

    private Node row(String name) {
        return Journey.onFx(() -> Journey.everyNode(journey.find("#library-tree"))
                .filter(node -> node instanceof Labeled label
                        && String.valueOf(label.getText()).startsWith(name))
                .findFirst()
                .orElseThrow());
    }
}
