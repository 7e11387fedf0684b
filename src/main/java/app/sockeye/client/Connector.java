package app.sockeye.client;

import app.sockeye.client.dial.NameLookup;
import app.sockeye.client.dial.Threads;
import app.sockeye.client.oauth.OAuthTokens;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.proxy.ProxyScriptRunner;
import app.sockeye.client.wire.ConnectionListener;
import app.sockeye.client.wire.WireTap;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Opens connections. Thread-safe. Connections share nothing but a timer thread, which ends when none needs it. */
public final class Connector {
    private static final int TIMER_IDLE_SECONDS = 10;

    private final NameLookup names;
    private final OAuthTokens tokens;
    private final ProxyScriptRunner scripts;
    private final ScheduledThreadPoolExecutor timer;

    /** Creates a connector that looks up names with the system's resolver. */
    public Connector() {
        this(OAuthTokens.inMemory());
    }

    /** As {@link #Connector()}, with tokens of OAuth servers that are kept, and a user who may be asked to sign in. */
    public Connector(OAuthTokens tokens) {
        this(tokens, ProxyScriptRunner.NONE);
    }

    /** As {@link #Connector(OAuthTokens)}, with what runs proxy scripts. */
    public Connector(OAuthTokens tokens, ProxyScriptRunner scripts) {
        this(InetAddress::getAllByName, tokens, scripts);
    }

    Connector(NameLookup names) {
        this(names, OAuthTokens.inMemory(), ProxyScriptRunner.NONE);
    }

    private Connector(NameLookup names, OAuthTokens tokens, ProxyScriptRunner scripts) {
        this.scripts = scripts;
        this.names = names;
        this.tokens = tokens;
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sockeye-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(TIMER_IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Runs a short action after a time, on the connections' timer thread, unless it is cancelled before. */
    public Future<?> after(Duration time, Runnable action) {
        return timer.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Begins to connect and returns at once; reports the outcome to the listener.
     *
     * @param tap sees everything that crosses the wire
     */
    public PendingConnection connect(ConnectOptions options, WireTap tap, ConnectionListener listener) {
        Attempt attempt = new Attempt(options, tap, listener, names, tokens, scripts, timer);
        Threads.start("sockeye-reader " + options.target().uri().getRawAuthority(), attempt::run);
        return attempt;
    }
}
