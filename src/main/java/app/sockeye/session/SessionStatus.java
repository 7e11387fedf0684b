package app.sockeye.session;

import app.sockeye.client.Closure;
import app.sockeye.client.ConnectFailure;
import app.sockeye.client.ConnectOptions;
import app.sockeye.client.ConnectStage;
import app.sockeye.client.Connection;
import java.util.Optional;

/**
 * A snapshot of where a session stands.
 *
 * @param stage while connecting
 * @param options of the newest attempt
 * @param connection while open or closing
 * @param openedNanos {@link System#nanoTime()} of the open connection, 0 before
 * @param endedNanos {@link System#nanoTime()} of its end, 0 before
 * @param failure of a failed attempt
 * @param closure of a closed connection
 */
public record SessionStatus(
        SessionState state,
        Optional<ConnectStage> stage,
        Optional<ConnectOptions> options,
        Optional<Connection> connection,
        long openedNanos,
        long endedNanos,
        Optional<ConnectFailure> failure,
        Optional<Closure> closure) {

    static final SessionStatus IDLE = new SessionStatus(
            SessionState.IDLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            Optional.empty(),
            Optional.empty());
}
