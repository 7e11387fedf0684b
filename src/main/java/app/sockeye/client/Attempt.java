package app.sockeye.client;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Redirection;
import app.sockeye.client.address.Target;
import app.sockeye.client.cookie.CookieHeader;
import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.cookie.CookieOrigin;
import app.sockeye.client.cookie.ReceivedCookie;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.dial.NameLookup;
import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.dial.StageClock;
import app.sockeye.client.dial.Wire;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.oauth.OAuthTokens;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.proxy.ProxyScriptRunner;
import app.sockeye.client.tls.OtherProtocolException;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.upgrade.HandshakeWording;
import app.sockeye.client.upgrade.Upgrade;
import app.sockeye.client.upgrade.UpgradeCheck;
import app.sockeye.client.upgrade.UpgradeRequestHead;
import app.sockeye.client.wire.ConnectionListener;
import app.sockeye.client.wire.Link;
import app.sockeye.client.wire.MessageDeflate;
import app.sockeye.client.wire.Negotiation;
import app.sockeye.client.wire.WireTap;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeResponse;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Extension;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.UpgradeRequest;

/** One attempt to connect; where it succeeds, its thread becomes the connection's reader. */
final class Attempt implements PendingConnection, WireContainer.EngineOpening {
    private final WireTap tap;
    private final ConnectionListener listener;
    private final ScheduledExecutorService timer;
    private final SocketGuard guard;

    /** This field and those below belong to the reader thread. */
    private final StageClock clock;

    private final WayDialer dialer;
    private final AttemptLogin login;
    private final Optional<MessageDeflate> deflate;
    /** For the address of the newest redirect followed. */
    private ConnectOptions options;
    /** The options with what authentication adds; as they were asked for until that is known. */
    private ConnectOptions sent;

    private Target target;
    /** The target with what authentication adds to its query, which is a secret. */
    private Target sentTarget;
    /** Null until the stream is open. */
    private Wire wire;

    private Link link;
    private Session session;
    private ByteBuffer firstBytes;

    Attempt(
            ConnectOptions options,
            WireTap tap,
            ConnectionListener listener,
            NameLookup names,
            OAuthTokens tokens,
            ProxyScriptRunner scripts,
            ScheduledExecutorService timer) {
        this.options = options;
        this.sent = options;
        this.tap = tap;
        this.listener = listener;
        this.timer = timer;
        this.guard = new SocketGuard(timer);
        this.clock = new StageClock(listener::stage);
        this.dialer = new WayDialer(names, scripts, guard, clock, timer);
        this.login = new AttemptLogin(tokens, new TokenWire(options, names, scripts, guard, timer));
        boolean offered = options.compression().offered() && !options.request().raw()
                || options.request().has("Sec-WebSocket-Extensions");
        this.deflate = offered ? Optional.of(new MessageDeflate(options.compression())) : Optional.empty();
    }

    @Override
    public void cancel() {
        guard.cut(SocketGuard.Cut.CANCELLED);
    }

    /** Connects, reports the outcome to the listener, and reads until the connection ends. */
    void run() {
        try {
            connect();
        } catch (ConnectFailure e) {
            guard.cut(SocketGuard.Cut.ABORTED);
            deflate.ifPresent(MessageDeflate::end);
            listener.failed(wire == null ? e : e.withReached(reached()));
            return;
        }
        link.run(session, clock.timings(), firstBytes);
    }

    private void connect() throws ConnectFailure {
        check();
        try {
            authenticate();
            // One client per connection: a shared one loses connections when its last session ends (Tyrus issue 640).
            ClientManager engine = ClientManager.createClient(WireContainer.class.getName());
            // With any other value Tyrus schedules a task for each message.
            engine.setDefaultMaxSessionIdleTimeout(-1);
            session = engine.connectToServer(new SilentEndpoint(), endpointConfig(), engineUri());
        } catch (IOException | DeploymentException | RuntimeException | Error e) {
            throw e.getCause() instanceof ConnectFailure failure ? failure : failure(e);
        }
        if (!guard.release()) {
            link.drop();
            throw failure(new IOException("cut"));
        }
    }

    private ConnectFailure failure(Throwable e) {
        Optional<TlsFacts> tls = wire == null ? Optional.empty() : wire.tls();
        return FailureWording.of(e, clock.stage(), guard.cut(), target, dialer.atProxy(), options, tls);
    }

    private ConnectFailure.Reached reached() {
        return new ConnectFailure.Reached(wire.remoteAddress(), wire.tls(), clock.timings());
    }

    private void check() throws ConnectFailure {
        target = target(options);
        Optional<String> complaint = ConnectRules.complaintAbout(options);
        if (complaint.isPresent()) {
            throw FailureWording.invalidOption(complaint.get());
        }
    }

    /** Adds to the options what authenticates the first request; may wait for the user to sign in. */
    private void authenticate() throws IOException, ConnectFailure {
        if (login.mayTakeLong(options, target)) {
            clock.begin(ConnectStage.SIGN_IN);
        }
        send(login.first(options, target));
    }

    private void send(ConnectOptions next) throws ConnectFailure {
        sent = next;
        sentTarget = target(next);
    }

    private static Target target(ConnectOptions options) throws ConnectFailure {
        try {
            return Target.of(options.target().uri());
        } catch (InvalidAddressException e) {
            throw FailureWording.invalidUri(e.getMessage());
        }
    }

    private ClientEndpointConfig endpointConfig() {
        ClientEndpointConfig config = ClientEndpointConfig.Builder.create()
                .preferredSubprotocols(sent.request().subprotocols())
                .extensions(deflate.<List<Extension>>map(List::of).orElse(List.of()))
                .build();
        config.getUserProperties().put(WireContainer.OPENING, this);
        return config;
    }

    /** The URI with its scheme in lower case, the only spelling that Tyrus accepts. */
    private URI engineUri() {
        String uri = sent.target().uri().toString();
        int colon = uri.indexOf(':');
        return URI.create(uri.substring(0, colon).toLowerCase(Locale.ROOT) + uri.substring(colon));
    }

    @Override
    public void open(ClientEngine engine) throws IOException, ConnectFailure {
        UpgradeRequest engineRequest = engine.createUpgradeRequest(null);
        UpgradeCheck check = upgrade(engineRequest);
        Negotiation agreed = check.negotiation();
        agreed.deflate().ifPresent(parameters -> deflate.orElseThrow().agree(parameters));
        link = new Link(wire, agreed, options, tap, listener, deflate, timer);
        link.shakeHands(engine, check.forEngine(engineRequest));
    }

    /** A request as it was sent, and its answer. */
    private record Exchange(HandshakeHead request, Upgrade.Answer answer) {}

    private UpgradeCheck upgrade(UpgradeRequest engineRequest) throws IOException, ConnectFailure {
        int followed = 0;
        Exchange exchange = logIn(engineRequest);
        while (!exchange.answer().switchesProtocols()) {
            HandshakeResponse refusal = exchange.answer().response();
            URI asked = options.target().uri();
            Optional<Redirection> to = Redirection.of(asked, refusal.status(), refusal.header("Location"));
            if (to.isEmpty()
                    || !to.get().isHarmless()
                    || followed == options.redirects().most()) {
                throw HandshakeWording.refused(target, asked, refusal, followed);
            }
            follow(to.get());
            followed++;
            exchange = logIn(engineRequest);
        }
        UpgradeCheck check = new UpgradeCheck(exchange.request(), exchange.answer());
        check.run();
        return check;
    }

    private void follow(Redirection to) throws IOException, ConnectFailure {
        wire.socket().close();
        options = options.redirectedTo(to);
        check();
        authenticate();
        listener.redirected(to);
    }

    /** Asks, and asks again with credentials where the server challenges for them. */
    private Exchange logIn(UpgradeRequest engineRequest) throws IOException, ConnectFailure {
        HandshakeHead request = request(engineRequest);
        Upgrade.Answer answer = ask(request);
        Optional<ConnectOptions> again = login.second(options, sent, sentTarget, answer.response());
        if (again.isPresent()) {
            // The second request goes over a new stream: the server may have closed this one.
            wire.socket().close();
            send(again.get());
            request = request(engineRequest);
            answer = ask(request);
        }
        return new Exchange(request, answer);
    }

    private HandshakeHead request(UpgradeRequest engineRequest) {
        RequestOptions typed = sent.request();
        RequestOptions request = options.cookies()
                .jar()
                .filter(jar -> !typed.raw())
                .map(jar ->
                        typed.withHeaders(CookieHeader.added(typed.headers(), jar.matching(CookieOrigin.of(target)))))
                .orElse(typed);
        return UpgradeRequestHead.of(
                name -> engineRequest.getHeaders().getOrDefault(name, List.of()), sentTarget, request);
    }

    /** Dials, sends the request, and keeps the cookies of its answer, whatever its status. */
    private Upgrade.Answer ask(HandshakeHead request) throws IOException, ConnectFailure {
        wire = dialer.dial(target, options);
        clock.begin(ConnectStage.UPGRADE);
        Optional<OtherProtocolException> other = wire.tls().flatMap(OtherProtocolException::of);
        if (other.isPresent()) {
            throw other.get();
        }
        Upgrade upgrade = new Upgrade(wire, tap, guard);
        Upgrade.Answer answer = guard.within(options.timeouts().handshake(), () -> upgrade.exchange(request));
        clock.end();
        firstBytes = upgrade.rest();
        options.cookies().jar().ifPresent(jar -> keepCookies(jar, answer.response()));
        return answer;
    }

    private void keepCookies(CookieJar jar, HandshakeResponse response) {
        List<ReceivedCookie> received = jar.receive(CookieOrigin.of(target), response.headers());
        if (!received.isEmpty()) {
            listener.cookies(received);
        }
    }

    /** The endpoint that Tyrus requires. It ignores every callback: the wire tap has already reported what happened. */
    private static final class SilentEndpoint extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {}
    }
}
