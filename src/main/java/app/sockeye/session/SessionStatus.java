package app.sockeye.session;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import java.util.Optional;

/**
 * A snapshot of where a session stands.
 *
 * @param stage while connecting
 * @param options of the newest attempt
 * @param connection while open or closing, and the last one after that
 * @param openedNanos {@link System#nanoTime()} of the open connection, 0 before
 * @param endedNanos {@link System#nanoTime()} of its end, 0 before
 * @param failure of a failed attempt
 * @param closure of a closed connection
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

    /** Nothing was connected yet. */
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
