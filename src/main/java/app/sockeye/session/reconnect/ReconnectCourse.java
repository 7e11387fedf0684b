package app.sockeye.session.reconnect;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.wire.Closure;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.HandshakeResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** Counts the attempts to reconnect, and decides whether there is another one. Not thread-safe. */
public final class ReconnectCourse {
    private static final int SERVER_ERROR = 500;
    /** Refusals that may pass, besides all with a status from 500 on: timeout, too early, too many requests. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final ReconnectOptions options;
    private final DoubleSupplier random;

    /** Attempts since a connection lasted. */
    private int made;

    private boolean stopped;

    /** @param random numbers from 0 to 1 */
    public ReconnectCourse(ReconnectOptions options, DoubleSupplier random) {
        this.options = options;
        this.random = random;
    }

    /** There are no more attempts. */
    public void stop() {
        stopped = true;
    }

    /**
     * The attempt after a connection that the user did not close; empty for none. The count begins anew where the
     * connection lasted as long as the wait before it, so that a server which closes at once isn't flooded.
     *
     * @param open how long the connection was open
     * @param now {@link System#nanoTime()}
     */
    public Optional<Retry> after(Closure how, Duration open, long now) {
        if (open.compareTo(options.delay(Math.max(1, made), 0)) >= 0) {
            made = 0;
        }
        boolean wanted = isLoss(how) && options.onLoss() || options.codes().contains(codeOf(how));
        return wanted ? next(Duration.ZERO, now) : Optional.empty();
    }

    /** The attempt after one that failed; empty for none. */
    public Optional<Retry> after(ConnectFailure why, long now) {
        boolean wanted = mayPass(why) && (made > 0 || options.onFailure());
        return wanted ? next(why.retryAfter().orElse(Duration.ZERO), now) : Optional.empty();
    }

    /** Also where this side gave the connection up because nothing came any more. */
    private static boolean isLoss(Closure how) {
        return how.first() == Closure.Closer.NETWORK
                || how.early()
                        .filter(end -> end instanceof EarlyEnd.Idle || end instanceof EarlyEnd.UnansweredPing)
                        .isPresent();
    }

    private static int codeOf(Closure how) {
        return how.first() == Closure.Closer.CLIENT
                ? how.sent().map(CloseReason::code).orElse(how.code())
                : how.code();
    }

    private Optional<Retry> next(Duration least, long now) {
        if (stopped || made >= options.attempts()) {
            return Optional.empty();
        }
        made++;
        Duration delay = options.delay(made, random.getAsDouble());
        Duration wait = delay.compareTo(least) < 0 ? least : delay;
        return Optional.of(new Retry(made, options.attempts(), wait, now + wait.toNanos()));
    }

    /** Whether the same attempt may succeed later, with nobody changing the options. */
    private static boolean mayPass(ConnectFailure why) {
        return switch (why.kind()) {
            case UNKNOWN_HOST,
                    REFUSED,
                    UNREACHABLE,
                    UNIX_SOCKET,
                    PROXY_SCRIPT,
                    PROXY,
                    TIMEOUT_TCP,
                    TIMEOUT_TLS,
                    TIMEOUT_UPGRADE,
                    CLOSED_IN_HANDSHAKE -> true;
            // A server that starts or stops may end the handshake; one that shows its certificate has started.
            case TLS -> why.certificates().isEmpty() && why.nextSteps().isEmpty();
            case HANDSHAKE_REFUSED ->
                why.response()
                        .map(HandshakeResponse::status)
                        .filter(ReconnectCourse::mayPass)
                        .isPresent();
            case INVALID_URI,
                    INVALID_OPTION,
                    SIGN_IN,
                    PROXY_CREDENTIALS,
                    HANDSHAKE_INVALID,
                    NOT_HTTP,
                    CANCELLED,
                    INTERNAL -> false;
        };
    }

    private static boolean mayPass(int status) {
        return status >= SERVER_ERROR || PASSING.contains(status);
    }
}
