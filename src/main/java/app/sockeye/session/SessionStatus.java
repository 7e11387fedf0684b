package app.sockeye.session;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.session.reconnect.Retry;
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
 * @param retry the attempt to reconnect that is waited for in {@link SessionState#WAITING}, or being made in {@link
 *     SessionState#CONNECTING}; empty for an attempt of the user
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
        boolean closedByUser,
        Optional<Retry> retry) {

    /** The status before the first attempt to connect. */
    public static final SessionStatus IDLE =
            of(SessionState.IDLE, Optional.empty(), Optional.empty(), Optional.empty());

    static SessionStatus connecting(ConnectOptions options, Optional<Retry> retry) {
        return of(SessionState.CONNECTING, Optional.empty(), Optional.of(options), retry);
    }

    SessionStatus stage(ConnectStage next) {
        return of(state, Optional.of(next), options, retry);
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
                false,
                Optional.empty());
    }

    SessionStatus closing() {
        return new SessionStatus(
                SessionState.CLOSING,
                stage,
                options,
                connection,
                openedNanos,
                endedNanos,
                failure,
                closure,
                true,
                Optional.empty());
    }

    SessionStatus failed(ConnectFailure why) {
        return new SessionStatus(
                SessionState.FAILED,
                stage,
                options,
                connection,
                0,
                0,
                Optional.of(why),
                Optional.empty(),
                false,
                Optional.empty());
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
                closedByUser,
                Optional.empty());
    }

    /** The same end, with an attempt to reconnect that follows. */
    SessionStatus waiting(Retry next) {
        return after(SessionState.WAITING, Optional.of(next));
    }

    /** The same end without the attempt that was waited for. */
    SessionStatus stopped() {
        return after(failure.isPresent() ? SessionState.FAILED : SessionState.CLOSED, Optional.empty());
    }

    private SessionStatus after(SessionState next, Optional<Retry> nextRetry) {
        return new SessionStatus(
                next, stage, options, connection, openedNanos, endedNanos, failure, closure, closedByUser, nextRetry);
    }

    private static SessionStatus of(
            SessionState state, Optional<ConnectStage> stage, Optional<ConnectOptions> options, Optional<Retry> retry) {
        return new SessionStatus(
                state, stage, options, Optional.empty(), 0, 0, Optional.empty(), Optional.empty(), false, retry);
    }
}
