package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.mark.Mark;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The log read as a table, and what its user marks in it. */
@ExtendWith(WindowExtension.class)
class LogTableTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private void send(String message) {
        journey.compose(message);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitRow(message);
    }

    private void addColumn(String path) {
        journey.robot.clickOn("#log-columns").clickOn("#log-columns-add");
        TextField field = journey.robot.lookup("#log-add-column").query();
        Journey.run(() -> field.setText(path));
        journey.robot.clickOn("#log-add-column-run");
    }

    @Test
    void columnsAreThereAgainAfterARestart() {
        send("{\"type\":\"trade\",\"price\":1.5}");
        addColumn("$.type");
        journey.awaitWords("#log-rows", "trade");
        journey.robot.clickOn("#log-columns").clickOn("#log-column-frames");
        journey.robot.clickOn("#log-columns").clickOn("#log-column-kind");
        journey.awaitWords("#log-header", "$.type");

        journey.restart();

        String titles = journey.words("#log-header");
        assertThat(titles).contains("$.type", "Frames").doesNotContain("Kind");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        send("{\"type\":\"quote\"}");
        journey.await("the value", () -> journey.words("#log-rows").contains("\nquote\n"));
    }

    @Test
    void columnsBelongToTheirConnectionUntilTheyAreUsedEverywhere() {
        send("{\"type\":\"trade\",\"price\":1.5}");
        addColumn("$.type");
        journey.awaitWords("#log-header", "$.type");
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        assertThat(journey.words("#log-header")).doesNotContain("$.type");
        addColumn("$.price");
        journey.awaitWords("#log-header", "$.price");
        journey.robot.clickOn("#log-columns").clickOn("#log-columns-everywhere");
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        journey.awaitWords("#log-header", "$.price");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.TAB);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.TAB);
        journey.awaitWords("#log-header", "$.type");
        assertThat(journey.words("#log-header")).doesNotContain("$.price");
    }

    @Test
    void theLookOfALogIsInItsConnectionsFile() throws IOException {
        send("{\"type\":\"trade\"}");
        addColumn("$.type");
        journey.await("the column in the file", () -> profile().contains("\"$.type\""));
        String changed = profile().replace("$.type", "$.kind");
        Files.writeString(profileFile(), changed);
        journey.awaitWords("#log-header", "$.kind");
    }

    private Path profileFile() throws IOException {
        try (Stream<Path> files = Files.walk(journey.folders().workspace())) {
            return files.filter(file -> file.getFileName().toString().equals("Echo.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String profile() throws IOException {
        return Files.readString(profileFile());
    }

    @Test
    void starAndNoteSurviveARestart() throws IOException {
        send("remember me");
        long row = Journey.onFx(() -> journey.log().count() - 1);
        journey.select(row);
        journey.press(KeyCode.SHORTCUT, KeyCode.D);
        journey.press(KeyCode.SHORTCUT, KeyCode.M);
        TextArea note = journey.robot.lookup("#log-note-text").query();
        Journey.run(() -> note.setText("why twice?"));
        journey.press(KeyCode.ENTER);
        journey.awaitRow("why twice?");
        TextField filter = (TextField) journey.find("#log-filter");
        Journey.run(() -> filter.setText("starred note:twice"));
        journey.await("the marked row alone", () -> journey.log().count() == 1);

        journey.restart();

        try (Transcript kept = Transcript.open(firstSession())) {
            assertThat(kept.entry(row).mark()).isEqualTo(new Mark(true, "why twice?"));
        }
    }

    private Path firstSession() throws IOException {
        List<KeptSession> sessions =
                new SessionStore(journey.folders().sessions(), Long.MAX_VALUE).list("playground-echo");
        return sessions.get(sessions.size() - 1).folder();
    }
}
