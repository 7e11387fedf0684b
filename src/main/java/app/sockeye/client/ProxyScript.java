package app.sockeye.client;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Target;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.dial.Dialer;
import app.sockeye.client.dial.NameLookup;
import app.sockeye.client.dial.ScriptNetwork;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.StageClock;
import app.sockeye.client.dial.Threads;
import app.sockeye.client.dial.Wire;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ProxyScriptWording;
import app.sockeye.client.oauth.FormAnswer;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.proxy.ProxyList;
import app.sockeye.client.proxy.ProxyScriptException;
import app.sockeye.client.proxy.ProxyScriptRunner;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Fetches a proxy script and asks it for the ways to a target. Belongs to the attempt's thread and blocks it. */
final class ProxyScript {
    /** Far longer than those of large companies. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int OK = 200;

    private final ProxyScriptOptions script;
    private final ConnectOptions options;
    private final NameLookup names;
    private final ProxyScriptRunner runner;
    private final SocketGuard guard;

    /** @param guard of this alone, as one that was cut stays so */
    ProxyScript(
            ProxyScriptOptions script,
            ConnectOptions options,
            NameLookup names,
            ProxyScriptRunner runner,
            SocketGuard guard) {
        this.script = script;
        this.options = options;
        this.names = names;
        this.runner = runner;
        this.guard = guard;
    }

    /** The proxy of each way to the target, in the order to try them; empty for a direct connection. */
    List<Optional<ProxyOptions>> ways(Target target) throws IOException, ConnectFailure {
        String source = script.file().isPresent() ? read(script.file().get()) : fetch();
        Duration most = options.timeouts().connect();
        try {
            String answer = guard.within(most, () -> find(source, target));
            return ProxyList.parse(answer, script.credentials());
        } catch (IOException e) {
            if (guard.cut() == SocketGuard.Cut.EXPIRED) {
                throw ProxyScriptWording.expired(script, most);
            }
            if (e.getCause() instanceof ProxyScriptException failure) {
                throw ProxyScriptWording.unusable(script, failure);
            }
            throw e;
        } catch (ProxyScriptException e) {
            throw ProxyScriptWording.unusable(script, e);
        }
    }

    private String read(Path file) throws ConnectFailure {
        // A device or a pipe may have no end.
        try (InputStream in = Files.newInputStream(file)) {
            return text(in.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw ProxyScriptWording.unreadable(script, e);
        }
    }

    private String fetch() throws IOException, ConnectFailure {
        ConnectOptions direct = direct();
        StageClock clock = new StageClock(stage -> {});
        Target target = target(direct);
        Optional<Wire> wire = Optional.empty();
        try {
            wire = Optional.of(new Dialer(target, direct, names, guard, clock).dial());
            clock.begin(ConnectStage.UPGRADE);
            FormAnswer answer =
                    new WebExchange(target, wire.get(), guard, direct.timeouts().handshake()).get(MOST_BYTES + 1);
            if (guard.cut() != SocketGuard.Cut.NONE) {
                throw new IOException("cut");
            }
            if (answer.status() != OK) {
                throw ProxyScriptWording.refused(script, answer.status());
            }
            return text(answer.body());
        } catch (IOException e) {
            if (guard.cut() == SocketGuard.Cut.CANCELLED) {
                throw e;
            }
            throw ProxyScriptWording.unreachable(
                    script,
                    FailureWording.of(
                            e, clock.stage(), guard.cut(), target, Optional.empty(), direct, wire.flatMap(Wire::tls)));
        } finally {
            if (wire.isPresent()) {
                wire.get().socket().close();
            }
        }
    }

    /** The connection's trust and time limits, and no proxy: which one to use is not known yet. */
    private ConnectOptions direct() {
        TlsOptions tls = options.tls();
        return ConnectOptions.builder(URI.create(script.location().toString().replaceFirst("(?i)^http", "ws")))
                .route(options.route().withoutUnixSocket().by(Optional.empty()))
                .tls(TlsOptions.DEFAULT.withVerify(tls.verify()).withTrusted(tls.trusted()))
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

    private String text(byte[] bytes) throws ConnectFailure {
        if (bytes.length > MOST_BYTES) {
            throw ProxyScriptWording.tooLarge(script);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Asks on a thread of its own: a name look-up of the script's can't be interrupted, only abandoned. */
    private String find(String source, Target target) throws IOException {
        CompletableFuture<String> found = new CompletableFuture<>();
        guard.guard(() -> found.completeExceptionally(new IOException("given up")));
        // Without path and query, which may hold secrets and are none of the script's business.
        URI url = URI.create((target.secure() ? "https://" : "http://") + target.hostHeader() + "/");
        Threads.startPlatform("sockeye-proxy-script", () -> {
            try {
                found.complete(runner.find(source, url, target.host(), new ScriptNetwork(names))
                        .orElse(""));
            } catch (ProxyScriptException | RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        try {
            return found.get();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }
}
