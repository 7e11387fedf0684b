package app.sockeye.ui.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenReadersTest {
    @Test
    void whoDoesNotWantThemLoadsNothingOfTheirs(@TempDir Path folder) throws Exception {
        Path noBus = Files.createFile(folder.resolve("bus"));
        Process process = new ProcessBuilder(ChildJava.command(
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Start.class.getName(),
                        "unix:path=" + noBus))
                .redirectErrorStream(true)
                .start();
        List<String> loaded = process.inputReader(UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        assertThat(loaded)
                .anyMatch(line -> line.contains(ScreenReaders.class.getName()))
                .noneMatch(line -> line.contains("org.freedesktop") || line.contains("ui.access.atspi"));
    }

    /** Asks a bus, until that has failed. */
    static final class Start {
        private Start() {}

        public static void main(String[] args) throws InterruptedException {
            ScreenReaders.serve(null, Optional.of(args[0]));
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("screen-readers")) {
                    thread.join();
                }
            }
        }
    }
}
