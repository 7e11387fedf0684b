package app.sockeye.cli;

import app.sockeye.cli.argument.ConnectionArguments;
import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.destination.ConnectTarget;
import app.sockeye.cli.destination.MessageArguments;
import app.sockeye.cli.destination.MessageToSend;
import app.sockeye.cli.destination.TargetArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.Printed;
import app.sockeye.cli.run.ConnectRun;
import app.sockeye.cli.run.SendTask;
import app.sockeye.cli.value.DurationConverter;
import app.sockeye.files.Folders;
import app.sockeye.session.SessionPlan;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Filter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sockeye send}: sends messages, waits for an answer, and tells both as NDJSON. */
@Command(
        name = "send",
        description = "Sends messages, waits for an answer if told to, closes, and prints what was sent and received,"
                + " one JSON object per line.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Templates in messages are resolved: $${NAME} of the environment or the saved connection, $${env:NAME},"
                    + " $${uuid}, $${now}, $${counter} and the other functions of the window.",
            "The lines are those of connect (see connect --help). frames tells in how many a message went.",
            "",
            "A saved connection's script and rules act as in the window, and its environment's cookies are sent and kept."
                    + " A saved message's captures are taken before the next message is sent.",
            "",
            "Exit status: 0 all was sent, all captures came, and what --wait waits for came, or without --wait the connection closed"
                    + " cleanly; 1 no connection; 2 bad arguments; 3 any other end."
        })
final class SendCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final TargetArguments target;

    @Mixin
    private MessageArguments messages = new MessageArguments();

    @Option(
            names = "--repeat",
            paramLabel = "NUMBER",
            description = "How many times to send all of it (${DEFAULT-VALUE}).",
            defaultValue = "1")
    private long repeat;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            description = "At most so many messages per second; as fast as the server takes them by default.",
            defaultValue = "0",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private double rate;

    @Option(
            names = "--wait",
            paramLabel = "QUERY",
            description = "Wait for a received entry that matches this query, in the language of the log's filter, such"
                    + " as 'json:$.type == \"ok\"' or 'kind:pong'; then close.")
    private String wait;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long to wait for it after all was sent (${DEFAULT-VALUE}).",
            defaultValue = "10s",
            converter = DurationConverter.class)
    private Duration timeout;

    @Mixin
    private PrintArguments print = new PrintArguments();

    @Mixin
    private ConnectionArguments connection = new ConnectionArguments();

    SendCommand(Console console, Supplier<Folders> folders, SavedSecretArguments saved) {
        this.console = console;
        this.target = new TargetArguments(console, folders, saved);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Refusals.told(console, this::send);
    }

    private int send() throws TargetArguments.TargetException, QuerySyntaxException, IOException, InterruptedException {
        if (repeat < 1 || rate < 0 || !Double.isFinite(rate)) {
            throw new IllegalArgumentException("--repeat takes a number from 1, --rate one from 0.");
        }
        Optional<Filter> awaited = wait == null
                ? Optional.empty()
                : Optional.of(Query.parse(wait).filter(Filter.ALL.directions(), Filter.ALL.kinds()));
        ConnectTarget found = target.find(connection, SessionPlan.DEFAULT, messages.needWorkspace());
        List<MessageToSend> planned = messages.messages(found, console);
        SendTask.Orders orders = new SendTask.Orders(repeat, rate, awaited, timeout);
        return new ConnectRun(
                        console,
                        found,
                        connection.most(),
                        print.printing(Printed.MESSAGES, Printed.RECEIVED, target.tellsPackets()),
                        session -> new SendTask(session, planned, found.values(session), orders))
                .run();
    }
}
