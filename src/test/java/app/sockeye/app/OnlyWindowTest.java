package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyWindowTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Process other;
    private BufferedReader said;

    /** Another process that has the window, and brings it to the front when asked to, until its input ends. */
    static final class Other {
        private Other() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            try (OnlyWindow window = OnlyWindow.take(folder).orElseThrow();
                    WatchService changes = folder.getFileSystem().newWatchService()) {
                folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
                System.out.println("taken");
                if (args.length == 1) {
                    Optional<List<String>> asked = window.asked();
                    while (asked.isEmpty()) {
                        changes.take().reset();
                        asked = window.asked();
                    }
                    System.out.println("in front with " + asked.get());
                }
                System.in.read();
            }
        }
    }

    @BeforeEach
    void startOther() throws IOException {
        start(folder.toString());
    }

    private void start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ChildJava.command("-cp", System.getProperty("java.class.path"), Other.class.getName()));
        builder.command().addAll(List.of(arguments));
        other = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        said = other.inputReader(StandardCharsets.UTF_8);
        assertThat(said.readLine()).isEqualTo("taken");
    }

    @AfterEach
    void end() {
        other.destroyForcibly();
    }

    @Test
    void secondProcessBringsTheFirstToTheFront() throws Exception {
        assertThat(OnlyWindow.take(folder)).isEmpty();
        assertThat(OnlyWindow.raiseOther(folder, List.of("ws://127.0.0.1/a,\n", "\u00e9"), LONG))
                .isTrue();
        assertThat(said.readLine() + said.readLine()).isEqualTo("in front with [ws://127.0.0.1/a,, \u00e9]");
    }

    @Test
    void processThatDoesNotAnswerIsTold() throws Exception {
        kill();
        start(folder.toString(), "silent");
        assertThat(OnlyWindow.raiseOther(folder, List.of(), Duration.ofMillis(100)))
                .isFalse();
    }

    @Test
    void killedProcessLeavesTheWindowFree() throws Exception {
        kill();
        Optional<OnlyWindow> taken = OnlyWindow.take(folder);
        assertThat(taken).isPresent();
        taken.get().close();
    }

    private void kill() throws InterruptedException {
        other.destroyForcibly().waitFor();
    }
}
