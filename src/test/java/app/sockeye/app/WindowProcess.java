package app.sockeye.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
import org.fxmisc.richtext.GenericStyledArea;

/** The whole program in a process of its own, which can be ended from outside. */
final class WindowProcess implements AutoCloseable {
    static final int WIDTH = 1111;
    static final int HEIGHT = 707;
    static final int TIMEOUT_SECONDS = 60;
    private static final int POLL_MILLIS = 20;

    private final Process process;
    private final BufferedReader said;

    /**
     * Starts it, and waits until it is connected.
     *
     * @param home its folder
     * @param around a command that runs it, such as a tracer; empty for none
     * @param url the address of the second tab
     */
    WindowProcess(Path home, List<String> around, String url) throws IOException {
        List<String> command = new ArrayList<>(around);
        command.addAll(ChildJava.command());
        // The same display as this one's.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.matches("-D(glass|monocle|headless|prism|testfx|java\\.awt)\\..*"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName(), url));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SOCKEYE_HOME", home.toString());
        process = builder.start();
        said = process.inputReader(UTF_8);
        assertThat(said.readLine()).isEqualTo("connected");
    }

    /** Writes a message in the tab in front. */
    void write(String text) throws IOException {
        PrintStream out = new PrintStream(process.getOutputStream(), true, UTF_8);
        out.println(text);
        assertThat(said.readLine()).isEqualTo("written");
    }

    /** Ends it by itself. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** Asks the process to end, as the system does when it shuts down. */
    void terminate() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** Ends the process without asking it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * Sockeye itself, in whose window a tab is opened and connected; says "connected" then.
     * Afterwards each line of its input is a message to write, without sending it; its end is that of the program.
     */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws Exception {
            Thread starting = new Thread(() -> SockeyeApplication.launch(List.of()));
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
            try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String text = line;
                    Platform.runLater(() -> ((GenericStyledArea<?, ?, ?>) find("#composer-text")).replaceText(text));
                    System.out.println("written");
                }
            }
            System.exit(0);
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
}
