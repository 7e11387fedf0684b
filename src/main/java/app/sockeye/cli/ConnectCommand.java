package app.sockeye.cli;

import app.sockeye.cli.argument.ConnectionArguments;
import app.sockeye.cli.argument.ReconnectArguments;
import app.sockeye.cli.argument.SavedSecretArguments;
import app.sockeye.cli.destination.ConnectTarget;
import app.sockeye.cli.destination.TargetArguments;
import app.sockeye.cli.output.Console;
import app.sockeye.cli.output.Printed;
import app.sockeye.cli.run.ConnectRun;
import app.sockeye.cli.run.InputLines;
import app.sockeye.cli.value.DurationConverter;
import app.sockeye.files.Folders;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sockeye connect}: messages as NDJSON on standard output, lines of standard input as text messages. */
@Command(
        name = "connect",
        description =
                "Connects to a URL or a saved connection, sends each line of standard input as a text message, and prints what is received, one"
                        + " JSON object per line.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Each line has: index (its place in the session), time (ISO 8601), ns (since the session's start),"
                    + " direction (sent or received), kind (text, binary, close, ping, pong, handshake, state, error,"
                    + " note), size in bytes, event for a state or an error (see export --help), and then text, or data in Base64 for what is not UTF-8 text, or code and"
                    + " reason for a close. flags (compressed, fragmented, incomplete, invalid_utf8, not_sent, automatic"
                    + " for what Sockeye sent by itself, repeated) where there are any. With --dialect, packets has a"
                    + " line for each packet of the message. Invisible characters, and those that a terminal would obey, are JSON escapes.",
            "",
            "A saved connection's script and rules act as in the window: its script sees each line before it is sent; what"
                    + " rules notify of is told on standard error. Its environment's cookies are sent and kept.",
            "",
            "Exit status: 0 closed cleanly with 1000, 1001 or no code; 1 no connection; 2 bad arguments; 3 any other"
                    + " end, or a line that could not be sent or printed."
        })
final class ConnectCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final TargetArguments target;

    @Mixin
    private ConnectionArguments connection = new ConnectionArguments();

    @Mixin
    private ReconnectArguments reconnect = new ReconnectArguments();

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            description = "How long to keep receiving after the end of standard input before closing with 1000;"
                    + " forever waits until the server closes (${DEFAULT-VALUE}).",
            defaultValue = "1s",
            converter = DurationConverter.class)
    private Duration wait;

    @Option(names = "--all", description = "Also print what is sent, control frames, handshakes and states.")
    private boolean all;

    @Option(
            names = "--secrets",
            description = "Also print the values of Authorization, Cookie and other secret headers. Without this option"
                    + " they, and the secrets of the other options, are left out wherever they are, in Base64 and"
                    + " percent-encoded, too; in messages, an asterisk stands for each byte.")
    private boolean withSecrets;

    @Option(
            names = "--raw",
            description =
                    "Print payloads byte for byte, each followed by a line break, instead of JSON. Don't print them"
                            + " to a terminal: it would obey escape sequences from the server.")
    private boolean raw;

    /** @param saved where the secrets of saved connections are */
    ConnectCommand(Console console, Supplier<Folders> folders, SavedSecretArguments saved) {
        this.console = console;
        this.target = new TargetArguments(console, folders, saved);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Refusals.told(console, () -> {
            ConnectTarget found = target.find(connection, reconnect.plan(), false);
            ConnectRun.Printing printing = new ConnectRun.Printing(
                    all ? Printed.ALL : Printed.RECEIVED, withSecrets, raw, target.tellsPackets());
            return new ConnectRun(
                            console,
                            found,
                            connection.most(),
                            printing,
                            session -> new InputLines(console, session, wait))
                    .run();
        });
    }
}
