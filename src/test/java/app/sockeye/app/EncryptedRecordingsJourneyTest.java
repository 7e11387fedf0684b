package app.sockeye.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawServer;
import app.sockeye.secret.StorageState;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Recordings that are encrypted as the settings say. */
@ExtendWith(WindowExtension.class)
class EncryptedRecordingsJourneyTest {
    private static final char[] PASSPHRASE = "open sesame".toCharArray();
    private static final String TYPED = "typed-and-sent-in-secret";

    @TempDir
    Path home;

    private Journey journey;

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
    void theSettingNeedsAPlaceForTheKeyAndEncryptsWhatComesNext() throws Exception {
        journey.click("#settings");
        journey.robot.clickOn("#encrypt-recordings");
        journey.await("the problem", () -> !wrong().isEmpty());
        assertThat(wrong())
                .startsWith("Recordings can't be encrypted: ")
                .contains("create a vault under Secrets first");
        assertThat(isChosen()).isFalse();
        journey.wiring().secrets().unlock(PASSPHRASE);
        journey.robot.clickOn("#encrypt-recordings");
        journey.await("the setting", this::isChosen);
        assertThat(wrong()).isEmpty();
        journey.press(KeyCode.ESCAPE);

        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands();
            peer.echo();
        })) {
            journey.connect(server.uri() + "/?token=hidden-in-the-address");
            journey.await(SessionState.OPEN);
            journey.compose(TYPED);
            journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            journey.awaitRow(TYPED);
            Path folder = journey.session().transcript().folder();
            Journey.run(() -> journey.session().abort());
            assertNothingOf(folder);
        }
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        journey.await("the lock", () -> journey.shows("#history-list .lock"));

        // With the vault locked, it is listed, and told why it can't be read.
        journey.restart();
        assertThat(journey.wiring().secrets().state()).isNotEqualTo(StorageState.OPEN);
        journey.connect("ws://127.0.0.1:1/");
        journey.await(
                "the reason",
                () -> Journey.onFx(() -> Journey.everyNode(journey.root())
                        .filter(Label.class::isInstance)
                        .anyMatch(node ->
                                String.valueOf(((Label) node).getText()).contains("recordings are encrypted"))));
        journey.click("#toast-action");
        assertThat(journey.robot.lookup("#secrets-unlock").tryQuery()).isPresent();
    }

    @Test
    void aPlainRecordingIsNotContinuedOnceRecordingsAreEncrypted() throws Exception {
        Transcript plain = journey.session().transcript();
        journey.wiring().secrets().unlock(PASSPHRASE);
        journey.click("#settings");
        journey.robot.clickOn("#encrypt-recordings");
        journey.await("the setting", this::isChosen);
        journey.press(KeyCode.ESCAPE);
        Journey.run(() -> journey.session().abort());
        journey.await("the end", () -> journey.session().status().state().canConnect());

        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.awaitWords("#toast", "this tab's recording is not encrypted. That of a new tab is.");
        assertThat(plain.sealed()).isEmpty();
        assertThat(journey.session().status().state().canConnect()).isTrue();
        journey.click("#toast-action");
        journey.await("another session", () -> journey.session().transcript() != plain);
        journey.await(SessionState.OPEN);
        assertThat(journey.session().transcript().sealed()).isPresent();
    }

    private String wrong() {
        return Journey.onFx(
                () -> journey.robot.lookup("#encrypt-wrong").<Label>query().getText());
    }

    private boolean isChosen() {
        return Journey.onFx(() -> journey.robot
                        .lookup("#encrypt-recordings")
                        .<CheckBox>query()
                        .isSelected())
                && journey.wiring().settings().get().retention().encrypt();
    }

    private static void assertNothingOf(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.toList();
            assertThat(files).hasSizeGreaterThan(3);
            for (Path file : files) {
                assertThat(Files.readString(file, ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(TYPED, "hidden-in-the-address", "Sec-WebSocket-Key", "127.0.0.1");
            }
        }
    }
}
