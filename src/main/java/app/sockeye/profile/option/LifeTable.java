package app.sockeye.profile.option;

import app.sockeye.client.options.AnswerOptions;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.options.KeepAliveOptions;
import app.sockeye.client.options.LimitOptions;
import app.sockeye.client.options.RedirectOptions;
import app.sockeye.client.options.TimeoutOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The options of how long to wait, how much to take, and what a connection does by itself. */
public final class LifeTable {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final OptionKind.Number MILLIS = new OptionKind.Number(1, HOUR, "ms");
    private static final OptionKind.Number MILLIS_OR_NONE = new OptionKind.Number(0, HOUR, "ms");
    private static final TimeoutOptions TIMEOUTS = TimeoutOptions.DEFAULT;

    static final Option RESOLVE = timeout(
            "timeouts.resolve", TIMEOUTS.resolve(), "Lookup timeout", "How long the lookup of a name may take.");
    static final Option CONNECT = timeout(
            "timeouts.connect",
            TIMEOUTS.connect(),
            "Connect timeout",
            "How long TCP may take, and a proxy to open its tunnel.");
    static final Option TLS =
            timeout("timeouts.tls", TIMEOUTS.tls(), "TLS timeout", "How long each TLS handshake may take.");
    static final Option HANDSHAKE = timeout(
            "timeouts.handshake",
            TIMEOUTS.handshake(),
            "Handshake timeout",
            "How long the server may take to answer the opening handshake.");
    static final Option CLOSE = timeout(
            "timeouts.close",
            TIMEOUTS.close(),
            "Close timeout",
            "How long to wait for the server's close frame before the connection is cut.");
    static final Option IDLE = Option.number(
            "timeouts.idle",
            MILLIS_OR_NONE,
            0,
            "Idle timeout",
            "Ends an open connection on which no byte comes for so long; 0 for never.");
    static final Option LARGEST_MESSAGE = Option.number(
            "limits.message",
            new OptionKind.Number(0, Long.MAX_VALUE, "bytes"),
            LimitOptions.DEFAULT.messageBytes(),
            "Largest message",
            "A longer one from the server closes the connection with 1009; 0 for no limit.");
    static final Option REDIRECTS = Option.number(
            "redirects.most",
            new OptionKind.Number(0, RedirectOptions.LIMIT, ""),
            0,
            "Redirects to follow",
            "Only those to the same server; another server is asked about.");
    static final Option PING_EVERY = Option.number(
            "ping.every",
            MILLIS_OR_NONE,
            0,
            "Keep-alive pings",
            "The time from one ping to the next; 0 for none. Without a pong in time the connection counts as lost.");
    static final Option PING_PAYLOAD = Option.text(
            "ping.payload",
            "Empty",
            KeepAliveOptions.DEFAULT.payload(),
            "Ping payload",
            "What each keep-alive ping carries, at most 125 bytes.");
    static final Option PING_TIMEOUT = timeout(
            "ping.timeout",
            KeepAliveOptions.DEFAULT.timeout(),
            "Pong timeout",
            "How long the pong of a keep-alive ping may take.");
    static final Option TCP_KEEP_ALIVE = Option.flag(
            "tcp.keepAlive",
            KeepAliveOptions.DEFAULT.tcp(),
            "TCP keep-alive",
            "Let the system probe a silent connection.");
    static final Option PONG =
            Option.flag("pong.send", true, "Answer pings", "Send a pong for each ping of the server.");
    static final Option PONG_DELAY = Option.number(
                    "pong.delay", MILLIS_OR_NONE, 0, "Pong delay", "How long after a ping its pong is sent.")
            .onlyWhere(PONG, "true");
    static final Option CLOSE_ANSWER = Option.flag(
            "close.answer", true, "Answer a close", "Answer the server's close frame; else it is left to you.");
    static final Option CLOSE_DELAY = Option.number(
                    "close.delay",
                    MILLIS_OR_NONE,
                    0,
                    "Close delay",
                    "How long after the server's close frame ours is sent.")
            .onlyWhere(CLOSE_ANSWER, "true");

    /** Whether sessions are recorded in memory only. */
    public static final Option PRIVATE = Option.flag(
            "record.private",
            false,
            "Private",
            "Keep the messages of new tabs in memory only, none in the history. They are gone when the tab is closed.");

    static final List<Option> ALL = List.of(
            PRIVATE,
            RESOLVE,
            CONNECT,
            TLS,
            HANDSHAKE,
            CLOSE,
            IDLE,
            LARGEST_MESSAGE,
            REDIRECTS,
            PING_EVERY,
            PING_PAYLOAD,
            PING_TIMEOUT,
            TCP_KEEP_ALIVE,
            PONG,
            PONG_DELAY,
            CLOSE_ANSWER,
            CLOSE_DELAY);

    private LifeTable() {}

    private static Option timeout(String key, Duration standard, String label, String help) {
        return Option.number(key, MILLIS, standard.toMillis(), label, help);
    }

    static TimeoutOptions timeouts(OptionReader in) {
        return new TimeoutOptions(
                millis(in, RESOLVE),
                millis(in, CONNECT),
                millis(in, TLS),
                millis(in, HANDSHAKE),
                millis(in, CLOSE),
                millis(in, IDLE));
    }

    static LimitOptions limits(OptionReader in) {
        return new LimitOptions(in.number(LARGEST_MESSAGE));
    }

    static RedirectOptions redirects(OptionReader in) {
        return new RedirectOptions((int) in.number(REDIRECTS));
    }

    static KeepAliveOptions keepAlive(OptionReader in) {
        KeepAliveOptions keepAlive = new KeepAliveOptions(
                millis(in, PING_EVERY), in.text(PING_PAYLOAD), millis(in, PING_TIMEOUT), in.flag(TCP_KEEP_ALIVE));
        ConnectRules.complaintAboutKeepAlive(keepAlive).ifPresent(sentence -> in.complain(PING_PAYLOAD, sentence));
        return keepAlive;
    }

    static AnswerOptions answers(OptionReader in) {
        return new AnswerOptions(
                in.flag(PONG) ? Optional.of(millis(in, PONG_DELAY)) : Optional.empty(),
                in.flag(CLOSE_ANSWER) ? Optional.of(millis(in, CLOSE_DELAY)) : Optional.empty());
    }

    private static Duration millis(OptionReader in, Option option) {
        return Duration.ofMillis(in.number(option));
    }
}
