package app.sockeye.client.options;

import java.net.URI;
import java.util.Objects;

/**
 * Where and how to connect. Each part is a record of its own with a default, so that a new option changes that part and
 * nobody who does not name it.
 *
 * @param target where to
 * @param route which way to it
 * @param request what the opening handshake asks for
 * @param auth how the user proves who they are
 * @param compression whether messages may be compressed
 * @param tls how the server's identity is checked; without meaning for {@code ws}
 * @param limits how much the server may send
 * @param timeouts how long to wait for it
 */
public record ConnectOptions(
        TargetOptions target,
        RouteOptions route,
        RequestOptions request,
        AuthOptions auth,
        CompressionOptions compression,
        TlsOptions tls,
        LimitOptions limits,
        TimeoutOptions timeouts) {

    public ConnectOptions {
        Objects.requireNonNull(target);
        Objects.requireNonNull(route);
        Objects.requireNonNull(request);
        Objects.requireNonNull(auth);
        Objects.requireNonNull(compression);
        Objects.requireNonNull(tls);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(timeouts);
    }

    /** Everything at its default. */
    public static ConnectOptions to(URI uri) {
        return builder(uri).build();
    }

    /** Begins with everything at its default. */
    public static ConnectOptionsBuilder builder(URI uri) {
        return new ConnectOptionsBuilder(new TargetOptions(uri));
    }

    /** Begins with these options. */
    public ConnectOptionsBuilder toBuilder() {
        return new ConnectOptionsBuilder(target)
                .route(route)
                .request(request)
                .auth(auth)
                .compression(compression)
                .tls(tls)
                .limits(limits)
                .timeouts(timeouts);
    }
}
