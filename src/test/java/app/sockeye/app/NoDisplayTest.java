package app.sockeye.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import app.sockeye.cli.OpenCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in a process of its own, on a machine without a display. */
class NoDisplayTest {
    @ParameterizedTest
    @ValueSource(strings = {"", OpenCommand.NAME, OpenCommand.NAME + " ws://127.0.0.1:9/"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere there always is one")
    void aWindowThatCanNotOpenSaysWhy(String arguments, @TempDir Path home) throws Exception {
        List<String> command = new ArrayList<>(ChildJava.command());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        if (!arguments.isEmpty()) {
            command.addAll(List.of(arguments.split(" ")));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("SOCKEYE_HOME", home.toString());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said)
                    .contains("The window can't be opened: it needs a display and, on Linux, GTK 3 (")
                    .contains("sockeye --help")
                    .doesNotContain("Exception", "report");
            assertThat(process.exitValue()).isNotZero();
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
