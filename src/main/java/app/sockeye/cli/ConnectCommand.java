package app.sockeye.cli;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.TypedAddress;
import app.sockeye.client.certificate.UnusableCertificateException;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.LimitOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sockeye connect}: messages as NDJSON on standard output, lines of standard input as text messages. */
@Command(
        name = "connect",
        description = "Connects, sends each line of standard input as a text message, and prints what is received, one"
                + " JSON object per line.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Each line has: index (its place in the session), time (ISO 8601), ns (since the session's start),"
                    + " direction (sent or received), kind (text, binary, close, ping, pong, handshake, state, error,"
                    + " note), size in bytes, event for a state or an error (see export --help), and then text, or data in Base64 for what is not UTF-8 text, or code and"
                    + " reason for a close. flags (compressed, fragmented, incomplete, invalid_utf8, not_sent) where there are"
                    + " any. Invisible characters, and those that a terminal would obey, are JSON escapes.",
            "",
            "Exit status: 0 closed cleanly with 1000, 1001 or no code; 1 no connection; 2 bad arguments; 3 any other"
                    + " end, or a line that could not be sent or printed."
        })
final class ConnectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "URL",
            description = "Where to connect, such as wss://example.org/socket. Without a scheme it is wss:// for names"
                    + " and ws:// for this machine and private addresses.")
    private String url;

    @Mixin
    private HandshakeArguments handshake = new HandshakeArguments();

    @Mixin
    private CookieArguments cookies = new CookieArguments();

    @Mixin
    private AuthArguments auth = new AuthArguments();

    @Mixin
    private RouteArguments route;

    @Mixin
    private CompressionArguments compression = new CompressionArguments();

    @Mixin
    private TlsArguments tls = new TlsArguments();

    @Mixin
    private TimeoutArguments timeouts = new TimeoutArguments();

    @Mixin
    private KeepAliveArguments keepAlive = new KeepAliveArguments();

    @Option(
            names = "--max-message",
            paramLabel = "BYTES",
            description = "Close with 1009 when a received message is larger; 0, the default, for no limit.",
            defaultValue = "0")
    private long maxMessageSize;

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

    ConnectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        TypedAddress address;
        try {
            address = TypedAddress.read(url);
        } catch (InvalidAddressException e) {
            console.err().println(e.getMessage());
            return ExitCode.FAILED;
        }
        if (!address.told().isEmpty()) {
            console.err().println(address.told());
        }
        ConnectOptions options;
        try {
            options = optionsTo(address.uri());
        } catch (UnusableCertificateException e) {
            console.err().println(e.getMessage());
            return ExitCode.USAGE;
        }
        return new ConnectRun(console, options, reconnect.plan(), timeouts.most(), wait, all, withSecrets, raw).run();
    }

    private ConnectOptions optionsTo(URI uri) throws UnusableCertificateException {
        return ConnectOptions.builder(uri)
                .route(route.route())
                .auth(auth.auth())
                .cookies(cookies.options(console))
                .request(cookies.addedTo(handshake.request()))
                .redirects(handshake.redirects())
                .compression(compression.options())
                .tls(tls.options())
                .limits(new LimitOptions(maxMessageSize))
                .timeouts(timeouts.options())
                .keepAlive(keepAlive.options())
                .answers(keepAlive.answers())
                .build();
    }
}
