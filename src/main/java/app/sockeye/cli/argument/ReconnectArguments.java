package app.sockeye.cli.argument;

import app.sockeye.cli.value.DurationConverter;
import app.sockeye.files.Reason;
import app.sockeye.session.OpeningMessages;
import app.sockeye.session.SessionPlan;
import app.sockeye.session.reconnect.CloseCodes;
import app.sockeye.session.reconnect.ReconnectOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command-line options for connecting again, with curl's names where curl has them. */
public final class ReconnectArguments {
    /** Injected by picocli. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--retry",
            paramLabel = "NUMBER",
            description =
                    "Connect again, so many times in a row at most, where there is no connection for a reason that"
                            + " may pass, where it is lost, or where it is closed with one of --retry-codes.",
            defaultValue = "0")
    private int attempts;

    @Option(
            names = "--retry-delay",
            paramLabel = "TIME",
            description =
                    "How long to wait before the first attempt (${DEFAULT-VALUE}); longer where the server asks for it.",
            defaultValue = "1s",
            converter = DurationConverter.class)
    private Duration first;

    @Option(
            names = "--retry-factor",
            paramLabel = "NUMBER",
            description = "How many times longer each wait is than the one before (${DEFAULT-VALUE}).",
            defaultValue = "2")
    private double factor;

    @Option(
            names = "--retry-max-delay",
            paramLabel = "TIME",
            description = "The longest wait (${DEFAULT-VALUE}).",
            defaultValue = "30s",
            converter = DurationConverter.class)
    private Duration cap;

    @Option(
            names = "--retry-jitter",
            paramLabel = "NUMBER",
            description = "The part of each wait that is left to chance, from 0 to 1 (${DEFAULT-VALUE}).",
            defaultValue = "0.5")
    private double jitter;

    @Option(
            names = "--retry-codes",
            paramLabel = "CODES",
            description = "The close codes after which to connect again (${DEFAULT-VALUE}).",
            defaultValue = "1001, 1011-1014",
            hideParamSyntax = true)
    private String codes;

    @Option(
            names = "--on-open",
            paramLabel = "TEXT",
            description =
                    "A text message to send each time a connection has opened, with its templates resolved as in send; may be"
                            + " repeated.")
    private List<String> onOpen = new ArrayList<>();

    /**
     * What the arguments ask for.
     *
     * @throws ParameterException with a sentence, where an argument is wrong
     */
    public SessionPlan plan() {
        try {
            ReconnectOptions reconnect = ReconnectOptions.OFF
                    .withAttempts(attempts)
                    .withDelays(first, factor, cap, jitter)
                    .withCauses(CloseCodes.parse(codes), true, true);
            return new SessionPlan(reconnect, OpeningMessages.texts(onOpen));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), Reason.of(e));
        }
    }
}
