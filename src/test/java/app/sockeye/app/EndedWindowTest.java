package app.sockeye.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What is left of a window whose process is ended from outside. */
@ExtendWith(WindowExtension.class)
class EndedWindowTest {
    private static final String TYPED = "half a message";

    @TempDir
    Path home;

    private CloseCodeServer server;
    private WindowProcess program;

    @BeforeEach
    void start() throws IOException {
        server = new CloseCodeServer(true);
        program = new WindowProcess(home, List.of(), server.url());
    }

    @AfterEach
    void end() throws Exception {
        program.close();
        server.close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, a process can only be killed")
    void serversSeeThatATerminatedWindowGoesAway() throws Exception {
        program.terminate();
        assertThat(server.codes).containsExactly(1001);
    }

    @Test
    void aKilledWindowComesBackWithAllThatWasOpen(FxRobot robot) throws Exception {
        program.write(TYPED);
        WaitForAsyncUtils.waitFor(
                WindowProcess.TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> isWritten("config", "1111")
                        && isWritten("config", "707")
                        && isWritten("data", server.url())
                        && isWritten("data", TYPED));
        program.close();
        try (Journey journey = new Journey(robot, home)) {
            assertThat(journey.stage().getWidth()).isEqualTo(WindowProcess.WIDTH);
            assertThat(journey.stage().getHeight()).isEqualTo(WindowProcess.HEIGHT);
            assertThat(journey.words(".tab-strip")).contains("Echo", "/codes");
            assertThat(((TextField) journey.find("#url")).getText()).isEqualTo(server.url());
            journey.awaitWords("#composer", TYPED);
            journey.await("where the messages are", () -> journey.shows("#earlier"));
            journey.click("#earlier-show");
            journey.awaitRow("Connected to 127.0.0.1");
        }
    }

    /** Whether some file in a folder of the program's holds a text. */
    private boolean isWritten(String folder, String text) throws IOException {
        for (Path file : FilesBelow.of(home.resolve(folder))) {
            if (file.toString().endsWith(".json") && new String(FilesBelow.read(file), UTF_8).contains(text)) {
                return true;
            }
        }
        return false;
    }
}
