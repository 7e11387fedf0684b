package app.sockeye.session;

import app.sockeye.client.dial.Timings;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.session.reconnect.Retry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Snapshots of sessions that are not really there, for tests of what shows them. */
public final class SessionStatuses {
    private SessionStatuses() {}

    public static SessionStatus connecting(ConnectOptions options) {
        return SessionStatus.connecting(options, Optional.empty());
    }

    public static SessionStatus open(ConnectOptions options) {
        return connecting(options).opened(connection());
    }

    /** An open connection with TLS. */
    public static SessionStatus open(ConnectOptions options, TlsFacts tls) {
        return connecting(options).opened(connection(Optional.of(tls)));
    }

    public static SessionStatus failed(ConnectOptions options, ConnectFailure failure) {
        return connecting(options).failed(failure);
    }

    /** An open connection that ended without the user. */
    public static SessionStatus closed(ConnectOptions options, Closure how) {
        return open(options).closed(how);
    }

    /** One that the user closed. */
    public static SessionStatus closedByUser(ConnectOptions options, Closure how) {
        return open(options).closing().closed(how);
    }

    public static SessionStatus closing(ConnectOptions options) {
        return open(options).closing();
    }

    /** One that was lost, before the second of five attempts to reconnect. */
    public static SessionStatus waiting(ConnectOptions options, Closure how) {
        return closed(options, how).waiting(new Retry(2, 5, Duration.ofSeconds(3), System.nanoTime()));
    }

    /** One that was lost, before an attempt that is due in an hour. */
    public static SessionStatus waitingLong(ConnectOptions options, Closure how) {
        Duration hour = Duration.ofHours(1);
        return closed(options, how).waiting(new Retry(2, 5, hour, System.nanoTime() + hour.toNanos()));
    }

    /** An attempt to reconnect that is being made. */
    public static SessionStatus reconnecting(ConnectOptions options) {
        return SessionStatus.connecting(options, Optional.of(new Retry(2, 5, Duration.ofSeconds(3), 0)));
    }

    /** One that failed, before the third of five attempts to reconnect. */
    public static SessionStatus waiting(ConnectOptions options, ConnectFailure failure) {
        return failed(options, failure).waiting(new Retry(3, 5, Duration.ofSeconds(3), System.nanoTime()));
    }

    private static Connection connection() {
        return connection(Optional.empty());
    }

    private static Connection connection(Optional<TlsFacts> tls) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "subprotocol" -> Optional.of("json.v2");
                    case "tls" -> tls;
                    case "extensions" -> List.of("permessage-deflate; server_no_context_takeover");
                    case "timings" -> new Timings(120_000, 340_000, -1, -1, 2_400_000);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
