package app.sockeye.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.secret.SecretName;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageState;
import app.sockeye.secret.VaultFile;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class SecretsPopoverTest {
    private Button owner;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        owner = new Button("Secrets");
        RegionShot.show(stage, owner, Theme.LIGHT, 500, 500);
    }

    @Test
    void aVaultIsMadeFilledAndOpenedAgain(FxRobot robot) throws Exception {
        Secrets secrets = secrets();
        show(robot, secrets);
        robot.clickOn("#secrets-passphrase").write("open sesame");
        robot.clickOn("#secrets-unlock");
        assertThat(text(robot, "#secrets-wrong")).isEqualTo(WindowTexts.PASSPHRASES_DIFFER);
        robot.clickOn("#secrets-again").write("open sesame").clickOn("#secrets-unlock");
        await(() -> secrets.state() == StorageState.OPEN);
        FxThread.settle();

        robot.clickOn("#secret-name").write("token").clickOn("#secret-value").write("s3cret");
        robot.clickOn("#secret-add");
        await(() -> robot.lookup("#secret-copy").tryQuery().isPresent());
        robot.clickOn("#secret-copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo("${secret:token}");
        assertThat(secrets.value("secret:token")).contains("s3cret");

        Secrets later = secrets();
        assertThat(later.state()).isEqualTo(StorageState.LOCKED);
        later.unlock("open sesame".toCharArray());
        assertThat(later.names()).containsExactly(new SecretName("token"));
    }

    @Test
    void aWrongPassphraseIsTold(FxRobot robot) throws Exception {
        secrets().unlock("right".toCharArray());
        Secrets locked = secrets();
        show(robot, locked);
        robot.clickOn("#secrets-passphrase").write("wrong").clickOn("#secrets-unlock");
        await(() -> !text(robot, "#secrets-wrong").isEmpty());
        assertThat(locked.state()).isEqualTo(StorageState.LOCKED);
    }

    private Secrets secrets() throws Exception {
        Secrets secrets = new Secrets(new VaultFile(folder.resolve("vault")), new SecretValues());
        secrets.load();
        return secrets;
    }

    private void show(FxRobot robot, Secrets secrets) {
        robot.interact(() -> new SecretsPopover(secrets, ForkJoinPool.commonPool()).show(owner));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
