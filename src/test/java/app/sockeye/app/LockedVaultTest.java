package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.library.Library;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.VaultFile;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A connection whose secret is in a vault that is locked when the program starts. */
@ExtendWith(WindowExtension.class)
class LockedVaultTest {
    private static final char[] PASSPHRASE = "open sesame".toCharArray();
    private static final String TOKEN = "Bearer t0ken-of-the-bank";

    @TempDir
    Path home;

    private HeadServer bank;
    private Journey journey;

    @BeforeEach
    void save() throws Exception {
        bank = new HeadServer();
        Folders folders = Folders.below(home);
        Files.createDirectories(folders.workspace());
        VaultFile vault = new VaultFile(folders.vault());
        vault.unlock(PASSPHRASE);
        Library library = Library.open(folders.workspace(), folders, new Secrets(vault, new SecretValues()));
        library.create(
                library.root(),
                Profile.create("Bank", bank.url()).withHeaders(List.of(ProfileHeader.of("Authorization", TOKEN))));
    }

    @AfterEach
    void close() throws IOException {
        journey.close();
        bank.close();
    }

    @Test
    void itConnectsOnceTheVaultIsUnlocked(FxRobot robot) throws Exception {
        journey = new Journey(robot, home);
        journey.awaitWords("#library-tree", "Bank");
        robot.doubleClickOn(row("Bank"));
        journey.await(
                "the problem",
                () -> Journey.onFx(
                        () -> Journey.everyNode(journey.stage().getScene().getRoot())
                                .filter(Labeled.class::isInstance)
                                .anyMatch(node -> String.valueOf(((Labeled) node).getText())
                                        .contains("has to be unlocked"))));
        assertThat(bank.heads).isEmpty();

        journey.wiring().secrets().unlock(PASSPHRASE);
        Library library = journey.wiring().workbench().workspace().library();
        journey.await("the secret", () -> library.root().profiles().stream()
                .anyMatch(saved ->
                        saved.profile().request().headers().get(0).value().equals(TOKEN)));
        journey.robot.doubleClickOn(row("Bank"));
        journey.await("a request", () -> !bank.heads.isEmpty());
        assertThat(bank.heads.get(0)).contains("Authorization: " + TOKEN);
        // It is no change by another program.
        assertThat(journey.shows("#profile-notice")).isFalse();
    }

    private Node row(String name) {
        return Journey.onFx(() -> Journey.everyNode(journey.find("#library-tree"))
                .filter(Journey::isShown)
                .filter(node -> node instanceof Labeled label && name.equals(label.getText()))
                .findFirst()
                .orElseThrow());
    }
}
