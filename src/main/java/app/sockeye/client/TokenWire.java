package app.sockeye.client;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Target;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.dial.NameLookup;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.StageClock;
import app.sockeye.client.dial.Wire;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.oauth.FormAnswer;
import app.sockeye.client.oauth.OAuthWire;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.proxy.ProxyScriptRunner;
import app.sockeye.protocol.Header;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes forms to an OAuth server for one attempt to connect: through the same proxy, with the same trust and time
 * limits, and ended by the same guard. Belongs to the attempt's thread.
 */
final class TokenWire implements OAuthWire {
    private final ConnectOptions options;
    private final NameLookup names;
    private final ProxyScriptRunner scripts;
    private final SocketGuard guard;
    private final ScheduledExecutorService timer;

    TokenWire(
            ConnectOptions options,
            NameLookup names,
            ProxyScriptRunner scripts,
            SocketGuard guard,
            ScheduledExecutorService timer) {
        this.scripts = scripts;
        this.options = options;
        this.names = names;
        this.guard = guard;
        this.timer = timer;
    }

    @Override
    public FormAnswer post(URI endpoint, List<Header> headers, String form) throws IOException, ConnectFailure {
        ConnectOptions asked = optionsTo(endpoint);
        Target target = target(asked);
        // A guard of its own, as one that was cut stays so.
        SocketGuard own = new SocketGuard(timer);
        guard.guard(() -> own.cut(SocketGuard.Cut.CANCELLED));
        StageClock clock = new StageClock(stage -> {});
        WayDialer dialer = new WayDialer(names, scripts, own, clock, timer);
        Optional<Wire> wire = Optional.empty();
        try {
            wire = Optional.of(dialer.dial(target, asked));
            clock.begin(ConnectStage.UPGRADE);
            WebExchange exchange =
                    new WebExchange(target, wire.get(), own, asked.timeouts().handshake());
            FormAnswer answer = exchange.post(headers, form);
            if (own.cut() != SocketGuard.Cut.NONE) {
                throw new IOException("cut");
            }
            return answer;
        } catch (IOException e) {
            throw FailureWording.ofToken(
                    e, clock.stage(), own.cut(), target, dialer.atProxy(), asked, wire.flatMap(Wire::tls));
        } finally {
            guard.guard(() -> {});
            own.cut(SocketGuard.Cut.ABORTED);
        }
    }

    /** The connection's proxy, addresses, trust and time limits; what is for the WebSocket server only is left out. */
    private ConnectOptions optionsTo(URI endpoint) {
        TlsOptions tls = options.tls();
        return ConnectOptions.builder(URI.create(endpoint.toString().replaceFirst("(?i)^http", "ws")))
                .route(options.route().withoutUnixSocket())
                .tls(TlsOptions.DEFAULT
                        .withVerify(tls.verify())
                        .withTrusted(tls.trusted())
                        .withPins(tls.pins()))
                .timeouts(options.timeouts())
                .build();
    }

    private static Target target(ConnectOptions asked) throws ConnectFailure {
        try {
            return Target.of(asked.target().uri());
        } catch (InvalidAddressException e) {
            throw FailureWording.invalidUri(e.getMessage());
        }
    }

    @Override
    public void pause(Duration time) throws IOException {
        CompletableFuture<Void> given = new CompletableFuture<>();
        guard.guard(() -> given.completeExceptionally(new IOException("the wait was given up")));
        try {
            given.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The time is over.
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the wait was given up", e);
        } finally {
            guard.guard(() -> {});
        }
    }

    @Override
    public void guard(Closeable waiting) {
        guard.guard(waiting);
    }
}
