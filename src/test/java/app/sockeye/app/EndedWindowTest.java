package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.WindowExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
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
    private static final int WIDTH = 1111;
    private static final int HEIGHT = 707;
    private static final int POLL_MILLIS = 20;
    private static final int TIMEOUT_SECONDS = 60;

    @TempDir
    Path home;

    private CloseCodeServer server;
    private Process program;
    private BufferedReader said;

    /** Sockeye itself, in whose window a tab is opened and connected; says "connected" then. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws Exception {
            Thread starting = new Thread(() -> Application.launch(SockeyeApplication.class));
            starting.start();
            await(() -> label("#state").startsWith("Connected"));
            Platform.runLater(() -> {
                stage().setWidth(WIDTH);
                stage().setHeight(HEIGHT);
                press(KeyCode.T);
            });
            await(() -> label("#state").startsWith("Not connected"));
            Platform.runLater(() -> {
                ((TextField) find("#url")).setText(args[0]);
                ((Button) find("#connect")).fire();
            });
            await(() -> label("#state").startsWith("Connected"));
            System.out.println("connected");
        }

        private static void press(KeyCode key) {
            Event.fireEvent(
                    stage().getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
        }

        private static String label(String selector) {
            Node node = find(selector);
            return node == null ? "" : ((Labeled) node).getText();
        }

        private static Node find(String selector) {
            return stage().getScene().getRoot().lookup(selector);
        }

        private static Stage stage() {
            return Window.getWindows().stream()
                    .filter(Stage.class::isInstance)
                    .map(Stage.class::cast)
                    .filter(stage -> stage.getScene() != null)
                    .findFirst()
                    .orElse(null);
        }

        /** Waits; ends the program where that is in vain. */
        private static void await(BooleanSupplier condition) throws Exception {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
            while (!isMet(condition)) {
                if (System.nanoTime() > end) {
                    System.exit(1);
                }
                Thread.sleep(POLL_MILLIS);
            }
        }

        private static boolean isMet(BooleanSupplier condition) throws Exception {
            CompletableFuture<Boolean> met = new CompletableFuture<>();
            try {
                Platform.runLater(() -> met.complete(stage() != null && condition.getAsBoolean()));
                return met.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            } catch (IllegalStateException e) {
                // The toolkit is being started.
                return false;
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new CloseCodeServer(true);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The same display as this one's.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.matches("-D(glass|monocle|headless|prism|testfx|java\\.awt)\\..*"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName(), server.url()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SOCKEYE_HOME", home.toString());
        program = builder.start();
        said = program.inputReader(StandardCharsets.UTF_8);
        assertThat(said.readLine()).isEqualTo("connected");
    }

    @AfterEach
    void end() throws Exception {
        program.destroyForcibly().waitFor();
        server.close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there, a process can only be killed")
    void serversSeeThatATerminatedWindowGoesAway() throws Exception {
        program.destroy();
        assertThat(program.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(server.codes).containsExactly(1001);
    }

    @Test
    void aKilledWindowComesBackWithItsSizeAndTabs(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                TIMEOUT_SECONDS,
                TimeUnit.SECONDS,
                () -> isWritten("config", "1111") && isWritten("config", "707") && isWritten("data", server.url()));
        program.destroyForcibly().waitFor();
        try (Journey journey = new Journey(robot, home)) {
            assertThat(journey.stage().getWidth()).isEqualTo(WIDTH);
            assertThat(journey.stage().getHeight()).isEqualTo(HEIGHT);
            assertThat(journey.words(".tab-strip")).contains("Echo", "/codes");
            assertThat(((TextField) journey.find("#url")).getText()).isEqualTo(server.url());
        }
    }

    /** Whether some file in a folder of the program's holds a text. */
    private boolean isWritten(String folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                if (Files.exists(file) && Files.readString(file).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
