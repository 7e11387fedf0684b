package app.sockeye.session;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import java.util.Optional;

/**
 * A snapshot of a session's state and its newest connection.
 *
 * @param stage the current stage while connecting
 * @param options the options of the newest attempt
 * @param connection the connection while it is open or closing, and the last one after that
 * @param openedNanos {@link System#nanoTime()} when the connection was opened; 0 before
 * @param endedNanos {@link System#nanoTime()} when it ended; 0 before
 * @param failure why the attempt failed
 * @param closure how the connection was closed
 * @param closedByUser whether the user closed it, or is about to
 */
public record SessionStatus(
        SessionState state,
        Optional<ConnectStage> stage,
        Optional<ConnectOptions> options,
        Optional<Connection> connection,
        long openedNanos,
        long endedNanos,
        Optional<ConnectFailure> failure,
        Optional<Closure> closure,
        boolean closedByUser) {

    /** The status before the first attempt to connect. */
    public static final SessionStatus IDLE = of(SessionState.IDLE, Optional.empty(), Optional.empty());

    static SessionStatus connecting(ConnectOptions options) {
        return of(SessionState.CONNECTING, Optional.empty(), Optional.of(options));
    }

    SessionStatus stage(ConnectStage next) {
        return of(state, Optional.of(next), options);
    }

    SessionStatus opened(Connection open) {
        return new SessionStatus(
                SessionState.OPEN,
                Optional.empty(),
                options,
                Optional.of(open),
                System.nanoTime(),
                0,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    SessionStatus closing() {
        return new SessionStatus(
                SessionState.CLOSING, stage, options, connection, openedNanos, endedNanos, failure, closure, true);
    }

    SessionStatus failed(ConnectFailure why) {
        return new SessionStatus(
                SessionState.FAILED, stage, options, connection, 0, 0, Optional.of(why), Optional.empty(), false);
    }

    SessionStatus closed(Closure how) {
        return new SessionStatus(
                SessionState.CLOSED,
                Optional.empty(),
                options,
                connection,
                openedNanos,
                System.nanoTime(),
                Optional.empty(),
                Optional.of(how),
                closedByUser);
    }

    private static SessionStatus of(
            SessionState state, Optional<ConnectStage> stage, Optional<ConnectOptions> options) {
        return new SessionStatus(
                state, stage, options, Optional.empty(), 0, 0, Optional.empty(), Optional.empty(), false);
    }
}
