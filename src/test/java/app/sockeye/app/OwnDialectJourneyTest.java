package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A dialect that the user writes, in the whole window, against the playground's echo. */
@Timeout(300)
@ExtendWith(WindowExtension.class)
class OwnDialectJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        Journey.run(() -> {
            journey.stage().setWidth(1280);
            journey.stage().setHeight(800);
        });
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        Journey.run(Theme.LIGHT::apply);
        journey.close();
    }

    @Test
    void aDialectIsWrittenReadAndSpokenInItsForm() throws Exception {
        journey.compose("SAY 7 lobby good morning");
        journey.click("#composer-send");
        journey.awaitRow("SAY 7 lobby good morning");
        openEditor();
        shoot("own-empty");
        journey.click("#own-dialect-example");
        journey.click("#own-dialect-save");
        journey.awaitRow("lobby\ngood morning");
        journey.awaitWords("#own-dialect", "In use");
        assertThat(dialectFiles()).containsExactly("Echo.dialect.js");
        assertThat(journey.text("#dialect-chip")).isEqualTo("Chat");
        journey.click("#own-dialect-reference");
        journey.await("the reference", () -> journey.robot
                .lookup("#own-dialect-reference-text")
                .tryQuery()
                .isPresent());
        journey.press(KeyCode.ESCAPE);
        shoot("own-read");

        journey.click("#bench-tab-message");
        journey.await("the form", () -> journey.shows("#composer-kind-form"));
        journey.click("#composer-kind-form");
        type("#packet-room", "my room");
        journey.await("the complaint", () -> journey.shows("#packet-room-error"));
        assertThat(journey.text("#packet-room-error")).isEqualTo("A room has no spaces.");
        type("#packet-room", "garden");
        type("#packet-text", "Hello!");
        journey.await("what is sent", () -> journey.text("#packet-wire").contains("SAY 1 garden Hello!"));
        assertThat(journey.text("#composer-send")).isEqualTo("Say");
        shoot("own-form");
        journey.click("#composer-send");
        journey.awaitRow("garden\nHello!");

        journey.restart();
        journey.click("#connect");
        journey.await(SessionState.OPEN);
        journey.click("#bench-tab-message");
        journey.await("the form", () -> journey.shows("#packet-room"));
        assertThat(((GenericStyledArea<?, ?, ?>) journey.find("#packet-room")).getText())
                .isEqualTo("garden");
        journey.compose("SAY 8 attic again");
        journey.click("#composer-send");
        journey.awaitRow("attic\nagain");
    }

    @Test
    void aRecordedSessionIsReadWithTheDialectOfItsConnection() {
        journey.compose("SAY 7 lobby good morning");
        journey.click("#composer-send");
        journey.awaitRow("SAY 7 lobby good morning");
        openEditor();
        journey.click("#own-dialect-example");
        journey.click("#own-dialect-save");
        journey.awaitRow("lobby\ngood morning");
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.restart();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        ListView<?> sessions = (ListView<?>) journey.find("#history-list");
        journey.await("the session", () -> sessions.getItems().toString().contains("/echo"));
        Journey.run(() -> {
            sessions.getSelectionModel().selectLast();
            sessions.requestFocus();
        });
        journey.press(KeyCode.ENTER);
        journey.await("the tab", () -> journey.shows("#kept-address"));
        journey.awaitRow("lobby\ngood morning");
        journey.press(KeyCode.SHORTCUT, KeyCode.F);
        journey.robot.write("d.length:12 room dir:sent");
        journey.await("the filter by a field", () -> journey.log().count() == 0);
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.robot.write("d.length:12 dir:sent");
        journey.await("the filter by a field", () -> journey.log().count() == 1);
    }

    @Test
    void anErrorIsToldInItsRowAndAtItsLine() throws Exception {
        openEditor();
        write("function decode(message) {\n  if (message.text === 'bad') wrong();\n  return 'fine';\n}\n");
        journey.click("#own-dialect-save");
        journey.awaitWords("#own-dialect", "In use");
        journey.click("#bench-tab-message");
        journey.compose("bad");
        journey.click("#composer-send");
        journey.compose("good");
        journey.click("#composer-send");
        journey.awaitRow("line 2: ReferenceError: wrong is not defined");
        journey.awaitRow("fine");
        journey.click("#bench-tab-dialect");
        journey.awaitWords("#own-dialect", "Last error: line 2: ReferenceError: wrong is not defined");
        shoot("own-error");
        journey.click("#own-dialect-problem");
        assertThat(Journey.onFx(() -> area().getCurrentParagraph())).isEqualTo(1);
    }

    @Test
    void everythingCanBeReachedInASmallWindow() throws Exception {
        openEditor();
        journey.click("#own-dialect-example");
        Journey.run(() -> {
            journey.stage().setWidth(800);
            journey.stage().setHeight(520);
        });
        shoot("own-small");
        Button save = (Button) journey.find("#own-dialect-save");
        assertThat(Journey.onFx(() -> save.localToScene(save.getBoundsInLocal()).getMaxX()))
                .isLessThanOrEqualTo(journey.stage().getScene().getWidth());
        journey.click("#own-dialect-save");
        journey.awaitWords("#own-dialect", "In use");
    }

    private void openEditor() {
        journey.click("#log-more");
        journey.robot.clickOn("#log-dialect").clickOn("#log-dialect-own");
        journey.await("the editor", () -> journey.shows("#own-dialect-editor"));
    }

    private void type(String selector, String text) {
        journey.click(selector);
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.robot.write(text);
    }

    private void write(String source) {
        CodeArea area = area();
        Journey.run(() -> area.replaceText(source));
    }

    private CodeArea area() {
        return (CodeArea) journey.find("#own-dialect-editor");
    }

    private List<String> dialectFiles() throws IOException {
        try (Stream<Path> files = Files.walk(journey.folders().workspace())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dialect.js"))
                    .toList();
        }
    }

    private void shoot(String name) {
        for (Theme theme : Theme.values()) {
            Journey.run(theme::apply);
            Journey.run(() -> RegionShot.shoot(journey.stage().getScene(), "journey-" + name + "-" + theme.ordinal()));
        }
    }
}
