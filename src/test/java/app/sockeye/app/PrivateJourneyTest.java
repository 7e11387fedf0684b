package app.sockeye.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawServer;
import app.sockeye.export.Export;
import app.sockeye.export.output.EntryChoice;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.secret.Redactor;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.WindowExtension;
import atlantafx.base.controls.ToggleSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A connection whose sessions are in memory only. */
@ExtendWith(WindowExtension.class)
class PrivateJourneyTest {
    private static final String TYPED = "typed-and-sent-in-private";

    @TempDir
    Path home;

    private Journey journey;
    private boolean open = true;

    @BeforeEach
    void start(FxRobot robot) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        if (open) {
            journey.close();
        }
    }

    private RawServer server() throws IOException {
        return RawServer.plain(peer -> {
            peer.shakeHands();
            peer.echo();
        });
    }

    private void openPrivate(RawServer server) {
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        Journey.run(() ->
                ((TextInputControl) journey.find("#url")).setText(server.uri().toString()));
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        journey.click("#section-life");
        journey.await("the option", () -> journey.shows("#record-private-field"));
        Journey.run(() -> ((ToggleSwitch) journey.find("#record-private-field")).setSelected(true));
    }

    @Test
    void nothingOfItsMessagesIsEverOnTheDisk() throws Exception {
        try (RawServer server = server()) {
            openPrivate(server);
            journey.click("#options-connect");
            journey.await(SessionState.OPEN);
            journey.await("the chip", () -> journey.shows("#private-session"));
            assertThat(journey.words("#private-session")).isEqualTo("Private");
            journey.compose(TYPED);
            journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            journey.await("the answer", () -> journey.session().counters().messagesReceived() == 1);
            journey.awaitRow(TYPED);
            assertThat(journey.session().transcript().isInMemory()).isTrue();

            Path file = home.resolve("by-hand.ndjson");
            Transcript transcript = journey.session().transcript();
            new Export(
                            transcript,
                            EntryChoice.all(transcript),
                            ExportFormat.NDJSON,
                            false,
                            false,
                            Redactor.of(List.of()))
                    .to(file, new Progress());
            assertThat(file).content().contains(TYPED);
            Files.delete(file);

            journey.press(KeyCode.SHORTCUT, KeyCode.W);
            journey.awaitWords("#toast", "The messages of a private session are gone.");
            journey.close();
            open = false;
            assertThat(filesWith(TYPED)).isEmpty();
            assertThat(filesWith(":" + server.uri().getPort()))
                    .noneMatch(found -> found.startsWith(journey.folders().sessions()));
        }
    }

    @Test
    void aSessionThatIsOnTheDiskIsNotContinuedInPrivate() throws Exception {
        Journey.run(() -> journey.session().abort());
        journey.await("the end", () -> journey.session().status().state().canConnect());
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        journey.click("#section-life");
        journey.await("the option", () -> journey.shows("#record-private-field"));
        Journey.run(() -> ((ToggleSwitch) journey.find("#record-private-field")).setSelected(true));
        journey.click("#options-connect");
        journey.awaitWords("#toast", "this tab's session is recorded on the disk. A new tab keeps it private.");
        assertThat(journey.session().status().state().canConnect()).isTrue();
        assertThat(journey.shows("#private-session")).isFalse();
        journey.click("#toast-action");
        journey.await("the chip", () -> journey.shows("#private-session"));
        journey.await(SessionState.OPEN);
        assertThat(journey.session().transcript().isInMemory()).isTrue();
    }

    @Test
    void aConnectionIsNotLeftForOneThatCanNotBeRecordedHere() {
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        journey.click("#section-life");
        journey.await("the option", () -> journey.shows("#record-private-field"));
        assertThat(journey.words("#options-connect")).contains("Reconnect").doesNotContain("Ctrl");
        journey.robot.clickOn("#record-private-field > .thumb");
        journey.click("#options-connect");
        journey.awaitWords("#toast", "Not reconnected: this tab's session is recorded on the disk.");
        assertThat(journey.session().status().state()).isEqualTo(SessionState.OPEN);
        journey.click("#toast-action");
        journey.await("the chip", () -> journey.shows("#private-session"));
        journey.await(SessionState.OPEN);
    }

    private List<Path> filesWith(String text) throws IOException {
        List<Path> with = new ArrayList<>();
        for (Path file : FilesBelow.of(home)) {
            if (new String(FilesBelow.read(file), UTF_8).contains(text)) {
                with.add(file);
            }
        }
        return with;
    }
}
