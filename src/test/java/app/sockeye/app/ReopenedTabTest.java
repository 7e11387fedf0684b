package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The sessions of closed tabs where the history may keep nothing. */
@ExtendWith(WindowExtension.class)
class ReopenedTabTest {
    /** Tabs that can be opened again. */
    private static final int MOST_CLOSED = 20;

    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) throws IOException {
        Path settings = Folders.below(home).settings();
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{\"version\": 1, \"keptSessionBytes\": 0, \"keptBytesInAll\": 0}");
        journey = new Journey(robot, home);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void theLimitTakesNoSessionWhoseTabCanBeOpenedAgain() {
        Path first = recordAndCloseTab();
        Path second = recordAndCloseTab();
        Path third = recordAndCloseTab();
        assertThat(first).exists();
        assertThat(second).exists();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        journey.await(SessionState.OPEN);
        // Its Reopen was taken: it goes when another session begins.
        recordAndCloseTab();
        journey.await("the third gone", () -> Files.notExists(third));
        assertThat(first).exists();
        assertThat(second).exists();
        for (int i = 0; i < MOST_CLOSED; i++) {
            journey.press(KeyCode.SHORTCUT, KeyCode.T);
            journey.press(KeyCode.SHORTCUT, KeyCode.W);
        }
        recordAndCloseTab();
        journey.await("those gone that can't be opened again", () -> Files.notExists(first) && Files.notExists(second));
    }

    private Path recordAndCloseTab() {
        journey.connect("${playground}/echo");
        journey.await(SessionState.OPEN);
        Path folder = journey.session().transcript().folder();
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        return folder;
    }
}
