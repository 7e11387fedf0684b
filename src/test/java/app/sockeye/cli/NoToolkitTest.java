package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import app.sockeye.cli.output.Console;
import app.sockeye.playground.Playground;
import java.io.File;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class NoToolkitTest {

    /** The child's main class. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            System.exit(Sockeye.run(Console.standard(), what -> {}, arguments));
        }
    }

    @Test
    void commandsRunWhereThereIsNoJavaFx() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("javafx") && !entry.contains("openjfx"))
                .collect(Collectors.joining(File.pathSeparator));
        try (Playground playground = Playground.start(0)) {
            Process child = new ProcessBuilder(ChildJava.command(
                            "-Xmx128m",
                            "-cp",
                            classPath,
                            Child.class.getName(),
                            "connect",
                            playground.uri("/flood?n=1000&close=yes").toString(),
                            "--wait",
                            "forever"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            child.getOutputStream().close();
            String printed = new String(child.getInputStream().readAllBytes(), UTF_8);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isZero();
            assertThat(printed.lines()).hasSize(1000);
        }
    }
}
