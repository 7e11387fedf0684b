package app.sockeye.ui.connection;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.wire.Closure;
import app.sockeye.session.SessionStatus;

/** The state of a connection in a word or two. */
final class StateWording {
    private StateWording() {}

    static String of(SessionStatus now) {
        return switch (now.state()) {
            case IDLE -> "Not connected";
            case CONNECTING -> now.stage().map(StateWording::stage).orElse("Connecting");
            case OPEN -> "Connected";
            case CLOSING -> "Closing";
            case CLOSED -> now.closure().map(StateWording::closed).orElse("Closed");
            case WAITING -> now.closure().map(StateWording::closed).orElse("Failed");
            case FAILED -> Outcome.isCancelled(now) ? "Cancelled" : failed(now);
        };
    }

    private static String closed(Closure how) {
        return (how.first() == Closure.Closer.NETWORK ? "Lost " : "Closed ") + how.code();
    }

    private static String failed(SessionStatus now) {
        boolean tls = now.failure()
                .filter(failure -> failure.kind() == ConnectFailure.Kind.TLS)
                .isPresent();
        return tls ? "Failed at TLS" : "Failed";
    }

    private static String stage(ConnectStage stage) {
        return switch (stage) {
            case SIGN_IN -> "Signing in";
            case PROXY_SCRIPT -> "Asking the proxy script";
            case DNS -> "Looking up host";
            case TCP -> "Opening TCP";
            case PROXY -> "Opening the way through the proxy";
            case TLS -> "TLS handshake";
            case UPGRADE -> "Upgrading";
        };
    }
}
