package app.sockeye.cli;

import app.sockeye.cli.argument.ConnectionArguments;
import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.destination.ConnectTarget;
import app.sockeye.cli.destination.SavedWorkspace;
import app.sockeye.cli.destination.TargetArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.Printed;
import app.sockeye.cli.run.ConnectRun;
import app.sockeye.cli.run.SequenceTask;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Folders;
import app.sockeye.files.RegularFile;
import app.sockeye.message.Sendable;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.sequence.SequencesShape;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionPlan;
import app.sockeye.session.sequence.RunClock;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sockeye run}: runs a sequence, and tells each step as NDJSON. */
@Command(
        name = "run",
        description = "Connects, runs the steps of a sequence, closes, and prints what each step did and the messages,"
                + " one JSON object per line.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The lines are those of connect (see connect --help). The event of a note tells a step: its number, round,"
                    + " action, outcome (done, failed, skipped or stopped), the entry that it sent or waited for, how long it"
                    + " took in ns, and the cause of a failure.",
            "",
            "A saved connection's script and rules act as in the window, and its environment's cookies are sent and kept.",
            "",
            "Exit status: 0 all steps were done; 1 no connection; 2 bad arguments; 3 a step failed."
        })
final class RunCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 16 << 20;

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SEQUENCE",
            description =
                    "A file with a sequence, or the name of one that is saved in the connection, its folders or the"
                            + " workspace.")
    private String sequence;

    @Mixin
    private final TargetArguments target;

    @Mixin
    private PrintArguments print = new PrintArguments();

    @Mixin
    private ConnectionArguments connection = new ConnectionArguments();

    RunCommand(Console console, Supplier<Folders> folders, SavedSecretArguments saved) {
        this.console = console;
        this.target = new TargetArguments(console, folders, saved);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Refusals.told(console, this::runSteps);
    }

    private int runSteps()
            throws TargetArguments.TargetException, BrokenFileException, LibraryException, IOException,
                    InterruptedException {
        Optional<Sequence> file = ofFile();
        ConnectTarget found = target.find(connection, SessionPlan.DEFAULT, file.isEmpty());
        Sequence steps = file.isPresent() ? file.get() : saved(found);
        steps.problem().ifPresent(problem -> {
            throw new IllegalArgumentException(steps.name() + ": " + problem);
        });
        return new ConnectRun(
                        console,
                        found,
                        connection.most(),
                        print.printing(Printed.RESULTS_AND_MESSAGES, Printed.RESULTS, target.tellsPackets()),
                        session -> task(session, found, steps))
                .run();
    }

    private Optional<Sequence> ofFile() throws IOException, BrokenFileException {
        try {
            Path file = Path.of(sequence);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String name = String.valueOf(file.getFileName());
            return Optional.of(SequencesShape.readFile(RegularFile.read(file, MOST_BYTES), name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Sequence saved(ConnectTarget found) throws LibraryException {
        SavedWorkspace workspace = found.workspace().orElseThrow();
        String id = found.saved().map(saved -> saved.profile().id()).orElse("");
        return workspace
                .library()
                .automation()
                .named(id, sequence)
                .orElseThrow(() -> new IllegalArgumentException("There is no file and no saved sequence " + sequence));
    }

    private static SequenceTask task(ClientSession session, ConnectTarget target, Sequence steps) {
        Function<String, Optional<Sendable>> messages = name -> target.workspace()
                .flatMap(workspace -> workspace.message(target.saved(), name))
                .map(SavedMessage::sendable);
        SequenceContext context = new SequenceContext(
                session,
                target.values(session),
                messages,
                () -> session.connect(target.options(), target.plan()),
                RunClock.SYSTEM,
                false);
        return new SequenceTask(session, steps, context);
    }
}
