package app.sockeye.ui.tab.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Shows files in the desktop's file manager, by the desktop's own command. Thread-safe. */
public final class RevealCommand {
    private static final int MOST_SECONDS = 10;

    private final String system;
    private final Function<List<String>, Boolean> runner;

    public RevealCommand() {
        this(System.getProperty("os.name"), RevealCommand::run);
    }

    /**
     * @param system its name, as the JDK says it
     * @param runner runs a command, and returns whether that succeeded
     */
    public RevealCommand(String system, Function<List<String>, Boolean> runner) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.runner = runner;
    }

    /** Shows the folder of a file, with the file selected where the system can do that; returns whether it did. Blocking. */
    public boolean reveal(Path file) {
        Path absolute = file.toAbsolutePath();
        if (system.contains("win")) {
            // Its result says nothing: it is the same where it succeeds.
            runner.apply(List.of("explorer.exe", "/select," + absolute));
            return true;
        } else if (system.contains("mac")) {
            return runner.apply(List.of("open", "-R", absolute.toString()));
        }
        return runner.apply(List.of("xdg-open", String.valueOf(absolute.getParent())));
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            // Where the file manager is started by it, it may stay as long as that.
            return !process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
