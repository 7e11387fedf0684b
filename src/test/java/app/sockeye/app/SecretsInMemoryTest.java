package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.Profile;
import app.sockeye.secret.Redactor;
import app.sockeye.secret.StorageState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A secret that is typed and saved while there is no vault. */
@ExtendWith(WindowExtension.class)
class SecretsInMemoryTest {
    private static final String TYPED = "typed-s3cret-value";
    private static final Redactor FINDS = Redactor.of(List.of(TYPED));

    @TempDir
    Path home;

    private Journey journey;

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void itIsInNoFileAndTheVaultThatIsAskedForKeepsIt(FxRobot robot) throws Exception {
        journey = new Journey(robot, home);
        journey.await("the state of the vault", () -> journey.wiring().secrets().state() == StorageState.NEW);
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        Journey.run(() -> ((TextInputControl) journey.find("#url")).setText("ws://127.0.0.1:9/"));
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        journey.click("#headers-view-text");
        Journey.run(() -> ((TextInputControl) journey.find("#headers-text")).setText("X-Own-Key: " + TYPED));
        journey.awaitWords("#secrets-notice", "until Sockeye ends");
        journey.click("#options-close");
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.await(
                "the vault to be asked for",
                () -> robot.lookup("#secrets-passphrase").tryQuery().isPresent());
        assertThat(holding()).isEmpty();

        robot.clickOn("#secrets-passphrase").write("open sesame");
        robot.clickOn("#secrets-again").write("open sesame").clickOn("#secrets-unlock");
        journey.await("the vault", () -> journey.wiring().secrets().state() == StorageState.OPEN);
        journey.await("no notice", () -> !journey.shows("#secrets-notice"));
        journey.await("the secret in the vault", () -> !journey.wiring()
                .workbench()
                .workspace()
                .library()
                .secrets()
                .areInMemory(saved(journey).id()));
        journey.close();
        assertThat(holding()).isEmpty();

        journey = new Journey(robot, home);
        journey.wiring().secrets().unlock("open sesame".toCharArray());
        journey.await(
                "the secret",
                () -> saved(journey).request().headers().get(0).value().equals(TYPED));
    }

    private static Profile saved(Journey journey) {
        return journey.wiring()
                .workbench()
                .workspace()
                .library()
                .root()
                .profiles()
                .get(0)
                .profile();
    }

    private List<Path> holding() throws IOException {
        List<Path> all = FilesBelow.of(home);
        assertThat(all).isNotEmpty();
        return all.stream().filter(SecretsInMemoryTest::holds).toList();
    }

    private static boolean holds(Path file) {
        try {
            return FINDS.finds(Files.readAllBytes(file));
        } catch (IOException e) {
            // It was written anew since.
            return false;
        }
    }
}
