package app.sockeye.session.proxy;

import app.sockeye.client.proxy.ProxyScriptException;
import app.sockeye.client.proxy.ProxyScriptRunner;
import app.sockeye.script.HostFunction;
import app.sockeye.script.HostRefusal;
import app.sockeye.script.LoadedScript;
import app.sockeye.script.ScriptEngine;
import app.sockeye.script.ScriptException;
import app.sockeye.script.ScriptFault;
import app.sockeye.script.ScriptLimits;
import app.sockeye.script.ScriptProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs proxy scripts in a script engine. The newest one stays loaded, so that many connections take one engine; they
 * take turns.
 */
public final class ProxyScripts implements ProxyScriptRunner {
    private static final String FUNCTION = "FindProxyForURL";
    private static final String LIBRARY = "pac.js";
    /** Scripts of large companies have thousands of lines. */
    private static final ScriptLimits LIMITS =
            new ScriptLimits(Duration.ofSeconds(2), Duration.ofSeconds(4), ScriptLimits.USUAL.memory());

    /** Name servers that do not answer are given up by then; the script is told that there is no such name. */
    private static final Duration LOOK_UP = Duration.ofSeconds(10);
    /** How often a script may wait that long before it is given up, as is the wait for one's turn. */
    private static final int MOST_LOOK_UPS = 3;

    private final ScriptEngine engine;
    private final Clock clock;
    private final Duration lookUp;
    private final ReentrantLock turn = new ReentrantLock();
    /** Guarded by the turn. */
    private Optional<Loaded> newest = Optional.empty();

    private record Loaded(String source, LoadedScript script, NetworkInUse network) {}

    /** The network that the call under way may ask; of the script's thread and whoever calls, one at a time. */
    private static final class NetworkInUse {
        private volatile Network network;
    }

    /** @param clock tells the functions of times and days what time it is, and in which zone */
    public ProxyScripts(ScriptEngine engine, Clock clock) {
        this(engine, clock, LOOK_UP);
    }

    /** @param lookUp how long the look-up of a name may take */
    ProxyScripts(ScriptEngine engine, Clock clock, Duration lookUp) {
        this.engine = engine;
        this.clock = clock;
        this.lookUp = lookUp;
    }

    @Override
    public Optional<String> find(String source, URI url, String host, Network network) throws ProxyScriptException {
        try {
            if (!turn.tryLock(longest(), TimeUnit.MILLISECONDS)) {
                throw new ProxyScriptException("is busy with other connections: names were not looked up in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProxyScriptException("was interrupted", e);
        }
        try {
            return call(loaded(source, network), url, host);
        } finally {
            turn.unlock();
        }
    }

    private long longest() {
        return LIMITS.load()
                .plus(LIMITS.call())
                .plus(lookUp.multipliedBy(MOST_LOOK_UPS))
                .toMillis();
    }

    private Optional<String> call(LoadedScript script, URI url, String host) throws ProxyScriptException {
        try {
            return script.call(FUNCTION, url.toString(), host).get(longest(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProxyScriptException("was interrupted", e);
        } catch (TimeoutException e) {
            forget();
            throw new ProxyScriptException("failed: names were not looked up in time", e);
        } catch (ExecutionException e) {
            // A script that was stopped ends soon, and answers nothing more.
            forget();
            if (e.getCause() instanceof ScriptException failure) {
                throw failed(failure);
            }
            throw new IllegalStateException(e);
        }
    }

    private void forget() {
        newest.ifPresent(loaded -> loaded.script.close());
        newest = Optional.empty();
    }

    private LoadedScript loaded(String source, Network network) throws ProxyScriptException {
        Optional<Loaded> known = newest.filter(
                loaded -> loaded.source.equals(source) && !loaded.script.end().isDone());
        if (known.isEmpty()) {
            forget();
            newest = Optional.of(load(source, network));
        }
        newest.get().network.network = network;
        return newest.get().script;
    }

    private Loaded load(String source, Network network) throws ProxyScriptException {
        NetworkInUse inUse = new NetworkInUse();
        inUse.network = network;
        if (source.length() > ScriptProgram.LONGEST_SOURCE) {
            throw new ProxyScriptException("is larger than 1 MiB");
        }
        Map<String, HostFunction> host = Map.of(
                "resolve",
                        names -> resolve(inUse.network, name(names))
                                .map(InetAddress::getHostAddress)
                                .orElse(null),
                "own", nothing -> inUse.network.own().getHostAddress(),
                "now", zone -> now(zone.get(0).equals("GMT")));
        try {
            LoadedScript script = engine.load(new ScriptProgram(source, List.of(FUNCTION), library(), host), LIMITS);
            if (!script.defines(FUNCTION)) {
                script.close();
                throw new ProxyScriptException("has no function FindProxyForURL");
            }
            return new Loaded(source, script, inUse);
        } catch (ScriptException e) {
            throw failed(e);
        }
    }

    /** Asks on a thread of its own, as a look-up can't be interrupted. */
    private Optional<InetAddress> resolve(Network network, String name) {
        FutureTask<Optional<InetAddress>> found = new FutureTask<>(() -> network.resolve(name));
        Thread thread = new Thread(found, "proxy-script-look-up");
        thread.setDaemon(true);
        thread.start();
        try {
            return found.get(lookUp.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name that can be looked up: what is none would be an address of this machine to Java. */
    private static String name(List<String> arguments) throws HostRefusal {
        String name = arguments.get(0);
        if (name == null || name.isBlank() || name.length() > 255) {
            throw new HostRefusal("dnsResolve takes the name of a host");
        }
        return name;
    }

    /** Year, month, day, weekday from 0 for Sunday, hour, minute and second. */
    private String now(boolean gmt) {
        ZonedDateTime now = ZonedDateTime.now(gmt ? clock.withZone(ZoneOffset.UTC) : clock);
        return String.join(
                " ",
                List.of(
                                now.getYear(),
                                now.getMonthValue(),
                                now.getDayOfMonth(),
                                now.getDayOfWeek().getValue() % 7,
                                now.getHour(),
                                now.getMinute(),
                                now.getSecond())
                        .stream()
                        .map(String::valueOf)
                        .toList());
    }

    private static ProxyScriptException failed(ScriptException e) {
        String told = e.problem().sentence().replaceFirst("\\.$", "");
        boolean isValid = e.problem().fault() != ScriptFault.SYNTAX;
        return new ProxyScriptException((isValid ? "failed: " : "is invalid: ") + told, e);
    }

    private static String library() {
        try (InputStream in = Objects.requireNonNull(ProxyScripts.class.getResourceAsStream(LIBRARY), LIBRARY)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
