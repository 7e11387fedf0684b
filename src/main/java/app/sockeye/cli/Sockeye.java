package app.sockeye.cli;

import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.cli.run.ConnectRun;
import app.sockeye.cli.value.PathConverter;
import app.sockeye.files.Folders;
import app.sockeye.files.PrivateFiles;
import app.sockeye.files.UnusableFolderException;
import app.sockeye.history.KeptLimits;
import app.sockeye.history.SessionStore;
import app.sockeye.history.TemporaryRecording;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sockeye} with its subcommands. Doesn't load the UI toolkit. */
@Command(
        name = "sockeye",
        description = "WebSocket tester. Without a command it opens its window.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Sockeye implements Runnable {
    private static final System.Logger LOG = System.getLogger(Sockeye.class.getName());

    private static final Consumer<List<String>> NO_WINDOW = arguments -> {};

    /** Injected by picocli. */
    @Spec
    private CommandSpec spec;

    private Sockeye() {}

    /**
     * Runs a command on the calling thread until it ends.
     *
     * @param window opens the window with what is to be opened in it, until it is closed
     * @return the exit status: 0 for success, 1 where there was no connection or nothing was found or exported, 2 for
     *     invalid arguments, 3 where the connection ended badly or an unexpected error occurred
     */
    public static int run(Console console, Consumer<List<String>> window, String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            Version.print(console.out());
            return ExitCode.OK;
        }
        try {
            return run(console, Folders.find(), window, arguments);
        } catch (UnusableFolderException e) {
            console.err().println(e.getMessage());
            return ExitCode.USAGE;
        }
    }

    /** The message that a recording left behind by a killed command was removed. */
    public static String abandoned(Path folder) {
        return "Removed the temporary recording of a connect command that was killed: " + folder;
    }

    /** Runs a command, after cleaning up what earlier runs and versions left. */
    public static int run(Console console, Folders folders, String... arguments) {
        return run(console, folders, NO_WINDOW, arguments);
    }

    private static int run(Console console, Folders folders, Consumer<List<String>> window, String... arguments) {
        keepPrivate(folders.data());
        TemporaryRecording.removeAbandoned(ConnectRun.temporaryFiles())
                .forEach(folder -> console.err().println(abandoned(folder)));
        SavedSecretArguments saved = new SavedSecretArguments(console, Optional.of(folders));
        return run(console, folders.sessions(), () -> folders, saved, window, arguments);
    }

    /**
     * Makes the data folder private, as earlier versions left it readable by other users. The files in it are checked
     * only where the folder itself was readable; the window always checks them when it starts.
     */
    private static void keepPrivate(Path data) {
        try {
            PrivateFiles.tightenIfOpen(data);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Not all files in " + data + " could be taken away from other users", e);
        }
    }

    /**
     * Runs a command that knows no saved secrets.
     *
     * @param sessions the folder of the recorded sessions
     */
    public static int run(Console console, Path sessions, String... arguments) {
        SavedSecretArguments none = new SavedSecretArguments(console, Optional.empty());
        return run(console, sessions, Folders::find, none, NO_WINDOW, arguments);
    }

    private static int run(
            Console console,
            Path sessions,
            Supplier<Folders> folders,
            SavedSecretArguments saved,
            Consumer<List<String>> window,
            String... arguments) {
        CommandLine line = commands(console, sessions, folders, saved, window);
        UnexpectedErrors unexpected = new UnexpectedErrors(console.err());
        line.setExecutionExceptionHandler(unexpected);
        try {
            return line.execute(arguments);
        } catch (RuntimeException | Error e) {
            return unexpected.tell(e);
        }
    }

    /** All commands, for those who describe them: manual pages and a shell's completion. They are not to be run. */
    public static CommandLine commands() {
        Console console = Console.standard();
        return commands(
                console, Path.of(""), Folders::find, new SavedSecretArguments(console, Optional.empty()), NO_WINDOW);
    }

    private static CommandLine commands(
            Console console,
            Path sessions,
            Supplier<Folders> folders,
            SavedSecretArguments saved,
            Consumer<List<String>> window) {
        KeptLimits unlimited = new KeptLimits(Long.MAX_VALUE, Long.MAX_VALUE);
        SessionStore store = new SessionStore(sessions, () -> unlimited, Runnable::run, saved.keys());
        CommandLine line = new CommandLine(new Sockeye())
                .addSubcommand(new OpenCommand(window))
                .addSubcommand(new PlaygroundCommand(console))
                .addSubcommand(new ConnectCommand(console, folders, saved))
                .addSubcommand(new SendCommand(console, folders, saved))
                .addSubcommand(new RunCommand(console, folders, saved))
                .addSubcommand(new ExportCommand(console, saved))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new ImportConnectionsCommand(console, folders, saved))
                .addSubcommand(new SessionsCommand(console, store, saved))
                .addSubcommand(new GrepCommand(console, store, saved));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, new PathConverter());
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected a command.");
    }
}
