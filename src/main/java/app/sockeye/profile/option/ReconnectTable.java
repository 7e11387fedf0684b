package app.sockeye.profile.option;

import app.sockeye.session.reconnect.CloseCodes;
import app.sockeye.session.reconnect.ReconnectOptions;
import app.sockeye.session.reconnect.ReconnectRules;
import java.time.Duration;
import java.util.List;

/** The options of connecting again. */
public final class ReconnectTable {
    private static final ReconnectOptions OFF = ReconnectOptions.OFF;
    private static final int PERCENT = 100;
    private static final OptionKind.Number MILLIS =
            new OptionKind.Number(1, Duration.ofDays(1).toMillis(), "ms");

    static final Option ATTEMPTS = Option.number(
            "reconnect.attempts",
            new OptionKind.Number(0, ReconnectRules.MOST_ATTEMPTS, ""),
            OFF.attempts(),
            "Attempts",
            "How many attempts to connect again, one after the other; 0 for none.");
    static final Option ON_LOSS = Option.flag(
            "reconnect.onLoss",
            OFF.onLoss(),
            "After a loss",
            "Connect again where the connection ended without a close frame.");
    static final Option ON_FAILURE = Option.flag(
            "reconnect.onFailure",
            OFF.onFailure(),
            "After a failed attempt",
            "Connect again where your own attempt failed for a reason that may pass.");
    static final Option CODES = Option.text(
            "reconnect.codes",
            "None",
            OFF.codes().toString(),
            "After close codes",
            "Close codes and ranges with commas between, such as 1001, 4000-4999.");
    static final Option FIRST = Option.number(
            "reconnect.first", MILLIS, OFF.first().toMillis(), "First wait", "The time before the first attempt.");
    static final Option FACTOR = Option.number(
            "reconnect.factor",
            new OptionKind.Number(PERCENT, 10_000, "%"),
            Math.round(OFF.factor() * PERCENT),
            "Growth of waits",
            "How long each wait is, as a share of the one before.");
    static final Option CAP = Option.number(
            "reconnect.cap",
            MILLIS,
            OFF.cap().toMillis(),
            "Longest wait",
            "No wait is longer, unless the server asks for it.");
    static final Option JITTER = Option.number(
            "reconnect.jitter",
            new OptionKind.Number(0, PERCENT, "%"),
            Math.round(OFF.jitter() * PERCENT),
            "Left to chance",
            "The share of each wait that is left to chance, so that many clients don't come at once.");
    static final Option QUEUE = Option.flag(
            "reconnect.queue",
            true,
            "Queue messages",
            "Messages that you send while the connection is lost wait, and are sent when it is open again.");
    static final Option SEND = Option.block(
            "open.send", "Nothing", "Send when open", "This text is sent each time a connection has opened.");

    static final List<Option> ALL = List.of(
            ATTEMPTS, ON_LOSS, ON_FAILURE, CODES, FIRST, FACTOR, CAP, JITTER, QUEUE, DialectTable.OPENING, SEND);

    private ReconnectTable() {}

    static ReconnectOptions read(OptionReader in) {
        CloseCodes codes = in.make(CODES, OFF.codes(), () -> CloseCodes.parse(in.text(CODES)));
        ReconnectOptions causes =
                OFF.withAttempts((int) in.number(ATTEMPTS)).withCauses(codes, in.flag(ON_LOSS), in.flag(ON_FAILURE));
        return in.make(
                CAP,
                causes,
                () -> causes.withDelays(
                        Duration.ofMillis(in.number(FIRST)),
                        share(in, FACTOR),
                        Duration.ofMillis(in.number(CAP)),
                        share(in, JITTER)));
    }

    private static double share(OptionReader in, Option option) {
        return (double) in.number(option) / PERCENT;
    }
}
