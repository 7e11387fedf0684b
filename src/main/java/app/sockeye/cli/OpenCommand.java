package app.sockeye.cli;

import app.sockeye.cli.output.ExitCode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sockeye open}: the window, with something opened in it. */
@Command(
        name = OpenCommand.NAME,
        description = "Opens the window, or brings the one that is open to the front. An address gets a tab and is not"
                + " connected to before you say so; recordings and connections of other tools are imported; any"
                + " other file is ready to be sent.",
        mixinStandardHelpOptions = true)
public final class OpenCommand implements Callable<Integer> {
    /** The command's name. */
    public static final String NAME = "open";

    private final Consumer<List<String>> window;

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..*",
            description = "An address, a file, or the name or path of a saved connection, such as Team/Chat.")
    private List<String> what = List.of();

    OpenCommand(Consumer<List<String>> window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        window.accept(what.stream().map(OpenCommand::absolute).toList());
        return ExitCode.OK;
    }

    /** The window that takes it may run in another folder. */
    private static String absolute(String argument) {
        try {
            Path file = Path.of(argument);
            return Files.exists(file) ? file.toAbsolutePath().toString() : argument;
        } catch (InvalidPathException e) {
            // No file's name.
            return argument;
        }
    }
}
