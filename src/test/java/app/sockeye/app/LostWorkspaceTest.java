package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.session.SessionState;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class LostWorkspaceTest {
    @TempDir
    Path home;

    @Test
    void aWorkspaceThatCannotBeOpenedDoesNotKeepTheWindowFromOpening(FxRobot robot) throws Exception {
        Path workspace = Files.createFile(home.resolve("no-folder"));
        choose(workspace);
        try (Journey journey = new Journey(robot, home)) {
            assertThat(journey.words(".library"))
                    .contains(workspace.toAbsolutePath() + " is not a folder: choose another one in the settings.")
                    .doesNotContain("Echo");
            journey.connect("${playground}/echo");
            journey.await(SessionState.OPEN);
            assertThat(workspace).isEmptyFile();
        }
    }

    @Test
    void aWorkspaceThatIsMissingOnceIsNotMadeAnewAndItsTabsComeBackWithIt(FxRobot robot) throws Exception {
        Path workspace = Files.createDirectory(home.resolve("team"));
        Files.writeString(workspace.resolve("Ours.json"), "{\"id\": \"ours\", \"url\": \"ws://127.0.0.1:1/ours\"}");
        choose(workspace);
        Path away = home.resolve("on a drive");
        try (Journey journey = new Journey(robot, home)) {
            journey.awaitWords("#library-tree", "Ours");
            journey.robot.doubleClickOn("Ours");
            journey.await("the tab", () -> address(journey).endsWith("/ours"));
        }
        Files.move(workspace, away);
        try (Journey journey = new Journey(robot, home)) {
            assertThat(journey.words(".library"))
                    .contains(workspace.toAbsolutePath() + " is not there: bring it back, or choose another folder");
            assertThat(workspace).doesNotExist();
        }
        Files.move(away, workspace);
        try (Journey journey = new Journey(robot, home)) {
            journey.await("the tab again", () -> address(journey).endsWith("/ours"));
        }
    }

    private static String address(Journey journey) {
        return ((TextInputControl) journey.find("#url")).getText();
    }

    private void choose(Path workspace) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        SettingsFile settings = SettingsFile.open(Folders.below(home).settings(), clock, e -> {
            throw new IllegalStateException(e);
        });
        settings.update(s -> s.with(s.folders().withWorkspace(workspace)));
        settings.close();
        clock.shutdown();
    }
}
