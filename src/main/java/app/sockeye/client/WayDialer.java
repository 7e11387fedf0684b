package app.sockeye.client;

import app.sockeye.client.address.Target;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.dial.Dialer;
import app.sockeye.client.dial.NameLookup;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.StageClock;
import app.sockeye.client.dial.Wire;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ProxyScriptWording;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.proxy.ProxyScriptRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Opens the stream to a target by the way that its route says; where a script names several ways, by the first that
 * leads there. Runs on the attempt's thread and blocks it.
 */
final class WayDialer {
    /** A script's word for no proxy. */
    private static final String DIRECT = "DIRECT";

    private final NameLookup names;
    private final ProxyScriptRunner scripts;
    private final SocketGuard guard;
    private final StageClock clock;
    private final ScheduledExecutorService timer;
    /** Null until dialling begins. */
    private Dialer dialer;

    /** Creates a dialer for one attempt; cutting the guard ends it at once. */
    WayDialer(
            NameLookup names,
            ProxyScriptRunner scripts,
            SocketGuard guard,
            StageClock clock,
            ScheduledExecutorService timer) {
        this.names = names;
        this.scripts = scripts;
        this.guard = guard;
        this.clock = clock;
        this.timer = timer;
    }

    /** The proxy in use; empty where there is none, and once the tunnel through it is open. */
    Optional<ProxyOptions> atProxy() {
        return dialer == null ? Optional.empty() : dialer.atProxy();
    }

    /**
     * Opens the stream.
     *
     * @throws IOException where it can't be opened; {@link StageClock#stage()} tells which stage failed
     * @throws ConnectFailure where the script failed, or all of the ways that it named
     */
    Wire dial(Target target, ConnectOptions options) throws IOException, ConnectFailure {
        Optional<ProxyScriptOptions> script = options.route().proxyScriptFor(target.host());
        if (script.isEmpty()) {
            dialer = new Dialer(target, options, names, guard, clock);
            return dialer.dial();
        }
        dialer = null;
        clock.begin(ConnectStage.PROXY_SCRIPT);
        List<Optional<ProxyOptions>> ways = new ProxyScript(script.get(), options, names, scripts, own()).ways(target);
        List<ConnectFailure> failures = new ArrayList<>();
        for (Optional<ProxyOptions> way : ways) {
            ConnectOptions by =
                    options.toBuilder().route(options.route().by(way)).build();
            // A guard of its own, as a time limit of one way must not end the others.
            SocketGuard own = own();
            dialer = new Dialer(target, by, names, own, clock);
            try {
                return dialer.dial().chosen(way.map(ProxyOptions::toString).orElse(DIRECT));
            } catch (IOException e) {
                if (guard.cut() != SocketGuard.Cut.NONE) {
                    throw e;
                }
                boolean isOver = clock.stage() == ConnectStage.TLS;
                failures.add(FailureWording.of(e, clock.stage(), own.cut(), target, atProxy(), by, Optional.empty()));
                own.cut(SocketGuard.Cut.ABORTED);
                if (isOver) {
                    // The server was reached: another way leads to the same one.
                    throw failures.get(failures.size() - 1);
                }
            }
        }
        throw failures.size() == 1 ? failures.get(0) : ProxyScriptWording.noWay(script.get(), failures);
    }

    private SocketGuard own() {
        SocketGuard own = new SocketGuard(timer);
        guard.guard(() -> own.cut(SocketGuard.Cut.CANCELLED));
        return own;
    }
}
