package app.sockeye.cli.argument;

import app.sockeye.cli.value.DurationConverter;
import app.sockeye.client.options.AnswerOptions;
import app.sockeye.client.options.KeepAliveOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What an open connection does by itself, as options of a command that connects. */
final class KeepAliveArguments {
    @Option(
            names = "--ping-interval",
            paramLabel = "TIME",
            description = "Send a ping each so often; 0, the default, for none.",
            defaultValue = "0",
            converter = DurationConverter.class)
    private Duration interval;

    @Option(
            names = "--ping-payload",
            paramLabel = "TEXT",
            description = "What these pings carry, at most 125 bytes (${DEFAULT-VALUE}).",
            defaultValue = "keep-alive")
    private String payload;

    @Option(
            names = "--ping-timeout",
            paramLabel = "TIME",
            description = "End the connection when a pong takes longer (${DEFAULT-VALUE}).",
            defaultValue = "10s",
            converter = DurationConverter.class)
    private Duration timeout;

    @Option(names = "--no-keepalive", description = "Don't let the system probe a silent TCP connection.")
    private boolean noTcpKeepAlive;

    @Option(
            names = "--pong",
            paramLabel = "TIME|off",
            description = "Answer a ping after so long, or not at all (${DEFAULT-VALUE}).",
            defaultValue = "0s",
            converter = AnswerDelay.Converter.class)
    private AnswerDelay pong;

    @Option(
            names = "--close-answer",
            paramLabel = "TIME|off",
            description = "Answer the server's close frame after so long, or not at all (${DEFAULT-VALUE}).",
            defaultValue = "0s",
            converter = AnswerDelay.Converter.class)
    private AnswerDelay close;

    /** How the connection is to be kept alive. */
    KeepAliveOptions options() {
        return new KeepAliveOptions(interval, payload, timeout, !noTcpKeepAlive);
    }

    /** What it is to answer by itself. */
    AnswerOptions answers() {
        return new AnswerOptions(pong.after(), close.after());
    }
}
