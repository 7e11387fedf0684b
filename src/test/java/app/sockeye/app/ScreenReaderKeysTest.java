package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.access.ScreenReaders;
import app.sockeye.ui.common.WindowExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventDispatcher;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The keys typed in the window as screen readers on Linux are told of them, and those they take. */
@ExtendWith(WindowExtension.class)
@EnabledOnOs(value = OS.LINUX, disabledReason = "JavaFX serves screen readers elsewhere")
class ScreenReaderKeysTest {
    private static final int MOST_TRIES = 1000;

    private Journey journey;
    private AccessibilityBus bus;
    private ScreenReaders readers;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) throws Exception {
        AccessibilityBus.needed();
        bus = new AccessibilityBus(Files.createDirectory(home.resolve("a11y")));
        bus.enable(true);
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        readers = ScreenReaders.serve(journey.wiring().workbench().pulse(), Optional.of(bus.address()));
        assertThat(bus.read("press", "Sockeye", "push button", "Send")).containsExactly("click\tTrue");
        journey.press(KeyCode.SHORTCUT, KeyCode.L);
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.press(KeyCode.DELETE);
    }

    @AfterEach
    void close() {
        if (readers != null) {
            readers.close();
            journey.close();
        }
        if (bus != null) {
            bus.close();
        }
    }

    private void awaitAddress(String address) {
        journey.await(
                address, () -> ((TextField) journey.find("#url")).getText().equals(address));
    }

    /** Types a key that does nothing until a listener is told of it. */
    private void awaitTold(BufferedReader told) throws IOException {
        for (int i = 0; i < MOST_TRIES && !told.ready(); i++) {
            journey.press(KeyCode.SHIFT);
        }
    }

    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            journey.press(key);
        }
    }

    private static List<String> until(BufferedReader told, String last) throws IOException {
        List<String> lines = new ArrayList<>();
        do {
            lines.add(told.readLine());
        } while (lines.get(lines.size() - 1) != null
                && !lines.get(lines.size() - 1).equals(last));
        lines.removeIf(line -> line != null && line.contains("Shift_L"));
        return lines;
    }

    @Test
    void whoListensIsToldOfKeysAndMayTakeThem() throws Exception {
        BufferedReader told = AccessibilityBus.ready(bus.keys("x", "Insert"));
        awaitTold(told);
        type(KeyCode.A, KeyCode.X, KeyCode.B, KeyCode.HOME, KeyCode.INSERT, KeyCode.C);
        assertThat(until(told, "release\tc\t0x63\t0"))
                .containsExactly(
                        "press\ta\t0x61\t0",
                        "release\ta\t0x61\t0",
                        "press\tx\t0x78\t0",
                        "release\tx\t0x78\t0",
                        "press\tb\t0x62\t0",
                        "release\tb\t0x62\t0",
                        "press\tHome\t0xff50\t0",
                        "release\tHome\t0xff50\t0",
                        "press\tInsert\t0xff63\t0",
                        "release\tInsert\t0xff63\t0",
                        "press\tc\t0x63\t0",
                        "release\tc\t0x63\t0");
        awaitAddress("cab");
    }

    @Test
    void whoHangsOrIsGoneIsNotWaitedFor() throws Exception {
        EventDispatcher own = dispatcher();
        Process reader = bus.keys("x");
        awaitTold(AccessibilityBus.ready(reader));
        assertThat(dispatcher()).isNotSameAs(own);
        AccessibilityBus.hang(reader);
        type(KeyCode.X, KeyCode.Y);
        awaitAddress("xy");
        AccessibilityBus.kill(reader);
        journey.await("a window of its own", () -> dispatcher() == own);
        type(KeyCode.X);
        awaitAddress("xyx");
    }

    private EventDispatcher dispatcher() {
        return Journey.onFx(() -> journey.root().getScene().getWindow().getEventDispatcher());
    }
}
