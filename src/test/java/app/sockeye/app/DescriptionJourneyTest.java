package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class DescriptionJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        journey.awaitWords(".library", "Echo");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void connectionIsDescribedFromTheLibraryAndReadInItsTab() throws IOException {
        assertThat(journey.shows("#description")).isFalse();
        journey.robot.clickOn(row("Echo"));
        journey.press(KeyCode.SHIFT, KeyCode.F10);
        journey.robot.clickOn("Description…");
        type("Says what it hears.\nAsk Ann.");
        double size = letters();
        journey.press(KeyCode.ESCAPE);
        journey.await("the description in the tab", () -> journey.shows("#description"));
        assertThat(Files.readString(echo().path())).contains("\"description\": \"Says what it hears.\\nAsk Ann.\"");
        journey.click("#description");
        assertThat(text()).isEqualTo("Says what it hears.\nAsk Ann.");
        assertThat(letters()).isEqualTo(size);
        assertThat(Journey.<Integer>onFx(area()::getCaretPosition)).isEqualTo(text().length());

        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.press(KeyCode.BACK_SPACE);
        journey.press(KeyCode.ESCAPE);
        journey.await("no description", () -> !journey.shows("#description"));
        assertThat(Files.readString(echo().path())).doesNotContain("description");
    }

    @Test
    void descriptionIsReadInTheSmallestWindow() throws IOException {
        Files.writeString(
                echo().path(), Files.readString(echo().path()).replaceFirst("\\{", "{\"description\":\"For tests.\","));
        journey.await("the description in the tab", () -> journey.shows("#description"));
        Journey.run(() -> {
            journey.stage().setWidth(800);
            journey.stage().setHeight(520);
        });
        command("Describe the connection");
        assertThat(text()).isEqualTo("For tests.");
    }

    @Test
    void whatCanNotBeSavedIsShownAgain() throws IOException {
        command("Describe the connection");
        Files.writeString(echo().path(), "not a connection");
        type("Typed for long.");
        journey.press(KeyCode.ESCAPE);
        journey.awaitWords(
                "#toast", "Echo is no longer in the library: it was deleted, or its file is missing or broken.");
        journey.click("#toast-action");
        assertThat(text()).isEqualTo("Typed for long.");
    }

    private void command(String name) {
        journey.press(KeyCode.SHORTCUT, KeyCode.K);
        journey.robot.write(name);
        journey.press(KeyCode.ENTER);
    }

    private void type(String text) {
        journey.await("the popover", () -> area().isFocused());
        Journey.run(() -> area().appendText(text));
    }

    private String text() {
        journey.await("the popover", () -> area().isFocused());
        return Journey.onFx(area()::getText);
    }

    /** The size of the text, in px. */
    private double letters() {
        return Journey.onFx(() -> area().getFont().getSize());
    }

    private TextInputControl area() {
        return journey.robot.lookup("#description-text").queryTextInputControl();
    }

    private SavedProfile echo() {
        return LibraryWalk.profiles(
                        journey.wiring().workbench().workspace().library().root())
                .filter(saved -> saved.name().equals("Echo"))
                .findFirst()
                .orElseThrow();
    }

    private Node row(String name) {
        return journey.robot.lookup("#library-tree .label").queryAll().stream()
                .filter(node -> node instanceof Labeled label && label.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
