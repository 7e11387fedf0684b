package app.sockeye.cli.argument;

import app.sockeye.cli.value.DurationConverter;
import app.sockeye.client.options.TimeoutOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The timeouts of a command that connects, with curl's names where curl has them. */
final class TimeoutArguments {
    @Option(
            names = "--connect-timeout",
            paramLabel = "TIME",
            description = "For name look-up, TCP and TLS each (${DEFAULT-VALUE}).",
            defaultValue = "10s",
            converter = DurationConverter.class)
    private Duration connect;

    @Option(
            names = "--resolve-timeout",
            paramLabel = "TIME",
            description = "For the look-up of a name, in place of --connect-timeout.",
            converter = DurationConverter.class)
    private Duration resolve;

    @Option(
            names = "--tls-timeout",
            paramLabel = "TIME",
            description = "For the TLS handshake, in place of --connect-timeout.",
            converter = DurationConverter.class)
    private Duration tls;

    @Option(
            names = "--handshake-timeout",
            paramLabel = "TIME",
            description = "How long to wait for the opening handshake (${DEFAULT-VALUE}).",
            defaultValue = "10s",
            converter = DurationConverter.class)
    private Duration handshake;

    @Option(
            names = "--close-timeout",
            paramLabel = "TIME",
            description = "How long to wait for the server's close frame (${DEFAULT-VALUE}).",
            defaultValue = "5s",
            converter = DurationConverter.class)
    private Duration close;

    @Option(
            names = "--idle-timeout",
            paramLabel = "TIME",
            description = "Close with 1001 when no byte came from the server for so long; 0, the default, for never.",
            defaultValue = "0",
            converter = DurationConverter.class)
    private Duration idle;

    @Option(
            names = {"-m", "--max-time"},
            paramLabel = "TIME",
            description = "Close with 1000 after so long, or stop connecting (${DEFAULT-VALUE}).",
            defaultValue = "forever",
            converter = DurationConverter.class)
    private Duration most;

    /** The timeouts that the arguments ask for. */
    TimeoutOptions options() {
        TimeoutOptions timeouts = new TimeoutOptions(connect, handshake, close).withIdle(idle);
        timeouts = resolve == null ? timeouts : timeouts.withResolve(resolve);
        return tls == null ? timeouts : timeouts.withTls(tls);
    }

    /** How long the whole run may take. */
    Duration most() {
        return most;
    }
}
