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
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Scripts of connections in the whole window, against the playground. */
@Timeout(300)
@ExtendWith(WindowExtension.class)
class ScriptJourneyTest {
    private static final String ANSWERING =
            """
            function onMessage(message) {
              if (message.text === 'ping') {
                send('pong');
                log('answered', message.text);
              }
              if (message.text === 'fail') missing();
              if (message.text === 'hang') for (;;);
            }
            """;

    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        Journey.run(() -> {
            journey.stage().setWidth(1280);
            journey.stage().setHeight(800);
        });
        journey.await(SessionState.OPEN);
        journey.click("#bench-tab-script");
    }

    @AfterEach
    void close() {
        Journey.run(Theme.LIGHT::apply);
        journey.close();
    }

    @Test
    void aScriptIsWrittenSavedAndAnswers() throws Exception {
        assertThat(journey.words("#script")).contains("No script", "This connection", "Insert an example");
        shoot("script-empty");
        write(ANSWERING);
        journey.click("#script-save");
        journey.awaitWords("#script", "Running");
        assertThat(scriptFiles()).containsExactly("Echo.js");
        send("ping");
        journey.awaitRow("answered ping");
        journey.awaitRow("sent 1 message");
        assertThat(journey.previews()).contains("Script Script · answered ping");
        journey.click("#bench-tab-script");
        journey.awaitWords("#script", "1 sent");

        journey.restart();
        journey.click("#connect");
        journey.await(SessionState.OPEN);
        journey.click("#bench-tab-script");
        journey.awaitWords("#script", "Running");
        assertThat(Journey.onFx(() -> area().getText())).isEqualTo(ANSWERING);
    }

    @Test
    void whatIsTypedAndNotSavedIsThereAfterARestart() {
        write(ANSWERING);
        journey.restart();
        journey.click("#bench-tab-script");
        journey.await(
                "the typed script", () -> Journey.onFx(() -> area().getText()).equals(ANSWERING));
    }

    @Test
    void closingATabSaysThatItsScriptIsKeptAndItComesBackWithTheTab() {
        write(ANSWERING);
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.awaitWords("#toast", "Its script isn't saved; it is kept as you typed it.");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        journey.click("#bench-tab-script");
        journey.await(
                "the typed script", () -> Journey.onFx(() -> area().getText()).equals(ANSWERING));
    }

    @Test
    void theScriptOfAnUnsavedConnectionComesBackWithItsTab() {
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        journey.click("#bench-tab-script");
        write(ANSWERING);
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        journey.click("#bench-tab-script");
        journey.await(
                "the typed script", () -> Journey.onFx(() -> area().getText()).equals(ANSWERING));
    }

    @Test
    void anErrorIsShownAtItsLine() throws Exception {
        write(ANSWERING);
        journey.click("#script-save");
        journey.awaitWords("#script", "Running");
        send("fail");
        journey.awaitRow("line 6: ReferenceError: missing is not defined");
        journey.click("#bench-tab-script");
        journey.awaitWords("#script", "Last error: line 6: ReferenceError: missing is not defined");
        shoot("script-error");
        journey.click("#script-problem");
        assertThat(Journey.onFx(() -> area().getCurrentParagraph())).isEqualTo(5);
        journey.press(KeyCode.END);
        journey.robot.write(" // here");
        assertThat(journey.words("#script")).doesNotContain("· changed");
        assertThat(journey.text("#script-file")).isEqualTo("Echo.js · changed");
        journey.click("#script-revert");
        assertThat(journey.text("#script-file")).isEqualTo("Echo.js");
    }

    @Test
    void aScriptThatNeverEndsIsStoppedAndTheWindowLives() throws Exception {
        write(ANSWERING);
        journey.click("#script-save");
        journey.awaitWords("#script", "Running");
        send("hang");
        journey.awaitRow("it ran for longer than 200 ms");
        journey.click("#bench-tab-script");
        journey.awaitWords("#script", "The script was stopped: it ran for longer than 200 ms.");
        assertThat(journey.words("#bench-tab-script")).contains("!");
        shoot("script-stopped");
        send("still here");
        journey.awaitRow("still here");
        journey.click("#bench-tab-script");
        journey.click("#script-restart");
        journey.awaitWords("#script", "Running");
    }

    @Test
    void anExampleIsOfferedAndAFolderCanHaveTheScript() throws Exception {
        journey.click("#script-example");
        assertThat(Journey.onFx(() -> area().getText())).contains("function onMessage(message)");
        journey.click("#script-place");
        journey.press(KeyCode.DOWN);
        journey.press(KeyCode.ENTER);
        journey.click("#script-save");
        journey.await("the folder's file", () -> scriptFiles().equals(List.of(".folder.js")));
        journey.await("the file's name", () -> journey.text("#script-file").equals(".folder.js"));
    }

    @Test
    void everythingCanBeReachedInASmallWindow() throws Exception {
        write(ANSWERING.repeat(3));
        Journey.run(() -> {
            journey.stage().setWidth(800);
            journey.stage().setHeight(520);
        });
        shoot("script-small");
        Button save = (Button) journey.find("#script-save");
        assertThat(Journey.onFx(() -> save.localToScene(save.getBoundsInLocal()).getMaxX()))
                .isLessThanOrEqualTo(journey.stage().getScene().getWidth());
        journey.click("#script-save");
        journey.awaitWords("#script", "Running");
    }

    private void write(String source) {
        CodeArea area = area();
        Journey.run(() -> {
            area.requestFocus();
            area.replaceText(source);
        });
    }

    private CodeArea area() {
        return (CodeArea) journey.find("#script-editor");
    }

    private void send(String text) {
        journey.click("#bench-tab-message");
        journey.compose(text);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    private List<String> scriptFiles() throws IOException {
        try (Stream<Path> files = Files.walk(journey.folders().workspace())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
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
