package app.sockeye.app;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Windows of other tests in the same process may move: these have a process of their own, as all that need a window. */
@ExtendWith(WindowExtension.class)
@Tag("window")
class IdleTest {
    private static final long LOOK_NANOS = 2_000_000_000L;
    /** Such as for the seconds that the connection lasts; a running animation takes 60 in each second. */
    private static final int MOST_PULSES = 10;

    private Journey journey;
    private long began;
    private int pulses;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void aQuietConnectionLetsTheWindowRestWithTheCursorInTheComposer() {
        journey.compose("a message");
        awaitRest();
    }

    @Test
    void aQuietConnectionLetsTheWindowRestWithTheCursorInAField() {
        journey.click("#log-filter");
        awaitRest();
    }

    @Test
    void statisticsOfAQuietConnectionLetTheWindowRest() {
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        awaitRest();
    }

    private void awaitRest() {
        Scene scene = journey.stage().getScene();
        Runnable count = () -> pulses++;
        Journey.run(() -> {
            began = System.nanoTime();
            scene.addPostLayoutPulseListener(count);
        });
        journey.await("two seconds with hardly a pulse", this::wasAtRest);
        Journey.run(() -> scene.removePostLayoutPulseListener(count));
    }

    private boolean wasAtRest() {
        if (System.nanoTime() - began < LOOK_NANOS) {
            return false;
        }
        boolean rested = pulses <= MOST_PULSES;
        began = System.nanoTime();
        pulses = 0;
        return rested;
    }
}
