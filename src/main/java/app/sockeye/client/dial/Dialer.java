package app.sockeye.client.dial;

import app.sockeye.client.address.Target;
import app.sockeye.client.options.AddressOverride;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.proxy.ProxyTunnel;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/**
 * Opens the stream to a target: name look-up, TCP or a unix socket, a proxy, TLS. Runs on the reader thread and blocks
 * it.
 */
public final class Dialer {
    /** An IPv4 address, or an IPv6 address with or without its zone. */
    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-fA-F.]*:.*");

    private final Target target;
    private final ConnectOptions options;
    private final NameLookup names;
    private final SocketGuard guard;
    private final StageClock clock;
    private final Optional<ProxyOptions> proxy;
    private boolean pastProxy;

    /** Creates a dialer for one attempt; cutting the guard ends it at once. */
    public Dialer(Target target, ConnectOptions options, NameLookup names, SocketGuard guard, StageClock clock) {
        this.names = names;
        this.target = target;
        this.options = options;
        this.guard = guard;
        this.clock = clock;
        this.proxy = options.route().proxyFor(target.host());
    }

    /** The proxy in use; empty where there is none, and once the tunnel through it is open. */
    public Optional<ProxyOptions> atProxy() {
        return pastProxy ? Optional.empty() : proxy;
    }

    /**
     * Opens the stream.
     *
     * @throws IOException where it can't be opened; {@link StageClock#stage()} tells which stage failed
     */
    public Wire dial() throws IOException {
        Socket tcp = options.route().unixSocket().isPresent()
                ? connect(options.route().unixSocket().get())
                : proxy.isPresent() ? connect(proxy.get().host(), proxy.get().port()) : connectToTarget();
        Socket way = tcp;
        if (proxy.isPresent()) {
            clock.begin(ConnectStage.PROXY);
            ProxyTunnel tunnel = new ProxyTunnel(proxy.get(), target.host(), target.port());
            Optional<InetAddress> address = proxy.get().kind().looksUpNames()
                    ? Optional.empty()
                    : Optional.of(lookUp(target.hostInZone()).get(0));
            Optional<Socket> open = openWay(tcp, tunnel, address);
            if (open.isEmpty()) {
                tcp.close();
                tcp = connect(proxy.get().host(), proxy.get().port());
                clock.begin(ConnectStage.PROXY);
                open = openWay(tcp, tunnel, address);
            }
            way = open.orElseThrow(() -> new IOException("the proxy asked twice"));
            clock.end();
            pastProxy = true;
        }
        String remote = proxy.isPresent() || options.route().unixSocket().isPresent()
                ? target.host()
                : target.host() + "/" + tcp.getInetAddress().getHostAddress() + ":" + tcp.getPort();
        if (!target.secure()) {
            return Wire.of(tcp, way, Optional.empty(), remote);
        }
        clock.begin(ConnectStage.TLS);
        Socket ends = tcp;
        Socket over = way;
        Wire wire = guard.within(
                options.timeouts().tls(), () -> new TlsLayer(target, options.tls()).wrap(ends, over, remote));
        clock.end();
        return wire;
    }

    /** Opens the tunnel; empty where the proxy must be asked once more on a new connection. */
    private Optional<Socket> openWay(Socket tcp, ProxyTunnel tunnel, Optional<InetAddress> address) throws IOException {
        Socket way = tcp;
        if (proxy.orElseThrow().kind() == ProxyOptions.Kind.HTTPS) {
            Target itself = new Target(true, proxy.get().host(), "", proxy.get().port(), "/");
            TlsOptions tls = TlsOptions.DEFAULT
                    .withVerify(options.tls().verify())
                    .withTrusted(options.tls().trusted());
            way = guard.within(options.timeouts().connect(), () -> new TlsLayer(itself, tls)
                            .wrap(tcp, tcp, itself.address()))
                    .socket();
        }
        Socket asked = way;
        return guard.within(options.timeouts().connect(), () -> tunnel.open(asked, address))
                ? Optional.of(way)
                : Optional.empty();
    }

    private Socket connectToTarget() throws IOException {
        Optional<AddressOverride> other = options.route().overrideFor(target.host(), target.port());
        if (other.isEmpty()) {
            return connect(target.hostInZone(), target.port());
        }
        int port = other.get().otherPort() == 0 ? target.port() : other.get().otherPort();
        return connect(other.get().addresses(), port);
    }

    private Socket connect(String host, int port) throws IOException {
        return connect(List.of(host), port);
    }

    private Socket connect(List<String> hosts, int port) throws IOException {
        clock.begin(ConnectStage.DNS);
        List<InetAddress> addresses = new ArrayList<>();
        for (String host : hosts) {
            addresses.addAll(lookUp(host));
        }
        clock.end();
        clock.begin(ConnectStage.TCP);
        Socket socket = new AddressRace(guard, options.route().localAddress())
                .connect(addresses, port, options.timeouts().connect());
        clock.end();
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(options.keepAlive().tcp());
        return socket;
    }

    private Socket connect(Path unixSocket) throws IOException {
        clock.begin(ConnectStage.TCP);
        UnixSocket socket = new UnixSocket();
        guard.guard(socket);
        try {
            socket.connect(unixSocket);
        } catch (IOException e) {
            socket.close();
            throw new UnixSocketException(unixSocket, e);
        }
        clock.end();
        return socket;
    }

    /**
     * Looks a name up on a thread of its own: the system's look-up can't be interrupted, only abandoned. An address in
     * numbers is read at once. Addresses of a family that may not be used are left out.
     */
    private List<InetAddress> lookUp(String host) throws IOException {
        List<InetAddress> found = Arrays.stream(guard.within(options.timeouts().resolve(), () -> lookUpAll(host)))
                .filter(this::mayBeUsed)
                .toList();
        if (found.isEmpty()) {
            throw new UnknownHostException(host + " has no address of the family asked for");
        }
        return found;
    }

    private boolean mayBeUsed(InetAddress address) {
        RouteOptions.Family family = options.route().family();
        return family == RouteOptions.Family.ANY
                || address instanceof Inet4Address == (family == RouteOptions.Family.IPV4);
    }

    private InetAddress[] lookUpAll(String host) throws IOException {
        if (NUMBERS.matcher(host).matches()) {
            return names.lookUp(host);
        }
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        guard.guard(() -> found.completeExceptionally(new IOException("look-up given up")));
        Threads.startPlatform("sockeye-dns " + host, () -> {
            try {
                found.complete(names.lookUp(host));
            } catch (UnknownHostException e) {
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
