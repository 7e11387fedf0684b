package app.sockeye.app;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Windows of other tests in the same process may move: these have a process of their own, as all that need a window. */
@ExtendWith(WindowExtension.class)
@Tag("window")
class IdleTest {
    private static final long LOOK_NANOS = 2_000_000_000L;
    /** Such as for the seconds that the connection lasts; a running animation takes 60 in each second. */
    private static final int MOST_PULSES = 10;

    /** What the toolkit takes for these; its timer alone would wake its thread 120 times in the two seconds. */
    private static final long MOST_WAKES = 80;
    /** As the system cuts it. */
    private static final String FX_THREAD = "JavaFX Applicat";

    private static final int TIMEOUT_SECONDS = 60;

    private Journey journey;
    private long began;
    private int pulses;
    private long wakes;

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

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the toolkit has another clock")
    void theToolkitsClockRestsWhileNothingIsDrawn() throws Exception {
        journey.compose("a message");
        Path thread = fxThread();
        wakes = wakes(thread);
        began = System.nanoTime();
        // Not by the journey, which wakes the thread to ask on it.
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> wasAsleep(thread));
    }

    private boolean wasAsleep(Path thread) throws IOException {
        if (System.nanoTime() - began < LOOK_NANOS) {
            return false;
        }
        long now = wakes(thread);
        boolean slept = now - wakes <= MOST_WAKES;
        began = System.nanoTime();
        wakes = now;
        return slept;
    }

    private static Path fxThread() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            for (Path thread : (Iterable<Path>) threads::iterator) {
                if (Files.readString(thread.resolve("comm")).strip().equals(FX_THREAD)) {
                    return thread;
                }
            }
        }
        throw new AssertionError("no thread is named " + FX_THREAD);
    }

    /** How often a thread went to sleep so far, and so was woken. */
    private static long wakes(Path thread) throws IOException {
        String told = "voluntary_ctxt_switches:";
        return Files.readAllLines(thread.resolve("status")).stream()
                .filter(line -> line.startsWith(told))
                .mapToLong(line -> Long.parseLong(line.substring(told.length()).strip()))
                .findFirst()
                .orElseThrow();
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
