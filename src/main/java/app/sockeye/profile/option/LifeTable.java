package app.sockeye.profile.option;

import app.sockeye.client.options.LimitOptions;
import app.sockeye.client.options.TimeoutOptions;
import java.time.Duration;
import java.util.List;

/** The options of how long to wait, and how much to take. */
public final class LifeTable {
    private static final OptionKind.Number MILLIS =
            new OptionKind.Number(1, Duration.ofHours(1).toMillis(), "ms");

    static final Option CONNECT = Option.number(
            "timeouts.connect",
            MILLIS,
            TimeoutOptions.DEFAULT.connect().toMillis(),
            "Connect timeout",
            "How long name lookup, TCP and TLS may take, each.");
    static final Option HANDSHAKE = Option.number(
            "timeouts.handshake",
            MILLIS,
            TimeoutOptions.DEFAULT.handshake().toMillis(),
            "Handshake timeout",
            "How long the server may take to answer the opening handshake.");
    static final Option CLOSE = Option.number(
            "timeouts.close",
            MILLIS,
            TimeoutOptions.DEFAULT.close().toMillis(),
            "Close timeout",
            "How long to wait for the server's close frame before the connection is cut.");
    static final Option LARGEST_MESSAGE = Option.number(
            "limits.message",
            new OptionKind.Number(0, Long.MAX_VALUE, "bytes"),
            LimitOptions.DEFAULT.messageBytes(),
            "Largest message",
            "A longer one from the server closes the connection with 1009; 0 for no limit.");

    static final List<Option> ALL = List.of(CONNECT, HANDSHAKE, CLOSE, LARGEST_MESSAGE);

    private LifeTable() {}

    static TimeoutOptions timeouts(OptionReader in) {
        return TimeoutOptions.ofMillis(in.number(CONNECT), in.number(HANDSHAKE), in.number(CLOSE));
    }

    static LimitOptions limits(OptionReader in) {
        return new LimitOptions(in.number(LARGEST_MESSAGE));
    }
}
