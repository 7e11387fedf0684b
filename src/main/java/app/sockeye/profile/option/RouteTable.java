package app.sockeye.profile.option;

import app.sockeye.client.options.AddressOverride;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.proxy.SystemProxy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The options of the way to the server. */
public final class RouteTable {
    static final Option PROXY_USE = Option.choice(
            "proxy.use",
            OptionKind.Choice.of(
                    "none",
                    "No proxy",
                    "system",
                    "As this machine",
                    "manual",
                    "This proxy",
                    "script",
                    "By a script (PAC)"),
            "Proxy",
            "Whether to connect through a proxy; the machine's is that of HTTPS_PROXY, ALL_PROXY and "
                    + "NO_PROXY, else the desktop's.");
    static final Option PROXY_URL = Option.text(
                    "proxy.url",
                    "http://proxy.example:3128",
                    "Proxy address",
                    "Its scheme is http, https, socks4a, socks5 or socks5h.")
            .onlyWhere(PROXY_USE, "manual");
    static final Option PROXY_SCRIPT = Option.text(
                    "proxy.script",
                    "proxy.pac or http://host/proxy.pac",
                    "Proxy script",
                    "A file, or an http or https address; its FindProxyForURL names the proxies to try, in order.")
            .onlyWhere(PROXY_USE, "script");
    static final Option PROXY_USER = Option.text(
                    "proxy.user", "None", "Proxy user", "The name to tell the proxy, where it asks for one.")
            .onlyWhere(PROXY_USE, "manual", "script");
    static final Option PROXY_PASSWORD = Option.secret(
                    "proxy.password",
                    "None",
                    "Proxy password",
                    "Sent as Basic or Digest, whichever the proxy asks for.")
            .onlyWhere(PROXY_USE, "manual", "script");
    static final Option PROXY_EXCEPT = Option.lines(
                    "proxy.except",
                    "Host, one a line",
                    "Not for",
                    "Hosts to reach without the proxy, with all names below them; 10.0.0.0/8 for a network, * for all.")
            .onlyWhere(PROXY_USE, "manual", "script");
    static final Option CONNECT_TO = Option.lines(
            "route.connectTo",
            "HOST1:PORT1:HOST2:PORT2",
            "Another address",
            "Connect to the second host and port in place of the first; the handshake still names the first.");
    static final Option RESOLVE = Option.lines(
            "route.resolve",
            "HOST:PORT:ADDRESS",
            "Fixed addresses",
            "The address of a host and port, which is then not looked up.");
    static final Option UNIX_SOCKET = Option.file(
            "route.unixSocket",
            "Unix socket",
            "Connect to this socket of the machine; the handshake still names the URL's host.");
    static final Option FAMILY = Option.choice(
            "route.family",
            OptionKind.Choice.of("any", "Any", "4", "IPv4", "6", "IPv6"),
            "Addresses",
            "Which addresses of the server to use; with any, the first that answers is taken.");
    static final Option LOCAL_ADDRESS =
            Option.text("route.localAddress", "Any", "From address", "The address of this machine to connect from.");

    /** The options that lead to another machine than the address says. */
    public static final List<Option> WAY = List.of(PROXY_URL, PROXY_SCRIPT, CONNECT_TO, RESOLVE, UNIX_SOCKET);

    static final List<Option> ALL = List.of(
            PROXY_USE,
            PROXY_URL,
            PROXY_SCRIPT,
            PROXY_USER,
            PROXY_PASSWORD,
            PROXY_EXCEPT,
            CONNECT_TO,
            RESOLVE,
            UNIX_SOCKET,
            FAMILY,
            LOCAL_ADDRESS);

    private RouteTable() {}

    /** The machine's proxy, where it is to be used: known once the target is. Blocking. */
    static RouteOptions withSystemProxy(OptionReader in, RouteOptions route, URI target) {
        return in.text(PROXY_USE).equals("system")
                ? in.make(PROXY_USE, route, () -> SystemProxy.ofThisMachine().applied(route, target))
                : route;
    }

    static RouteOptions read(OptionReader in) {
        RouteOptions route = RouteOptions.DEFAULT.withOverrides(overrides(in)).withFamily(family(in));
        Optional<InetAddress> local = in.given(LOCAL_ADDRESS).flatMap(text -> local(in, text));
        if (local.isPresent()) {
            route = route.withLocalAddress(local.get());
        }
        Optional<ProxyOptions> proxy = proxy(in);
        if (proxy.isPresent()) {
            route = route.withProxy(proxy.get(), in.lines(PROXY_EXCEPT));
        }
        Optional<ProxyScriptOptions> script = script(in);
        if (script.isPresent()) {
            route = route.withProxyScript(script.get(), in.lines(PROXY_EXCEPT));
        }
        Optional<Path> socket = in.file(UNIX_SOCKET);
        RouteOptions before = route;
        return socket.isEmpty() ? route : in.make(UNIX_SOCKET, route, () -> before.withUnixSocket(socket.get()));
    }

    private static Optional<ProxyOptions> proxy(OptionReader in) {
        if (!in.text(PROXY_USE).equals("manual")) {
            return Optional.empty();
        }
        Optional<String> url = in.given(PROXY_URL);
        if (url.isEmpty()) {
            in.complain(PROXY_URL, "Write the proxy's address, or choose no proxy.");
            return Optional.empty();
        }
        Optional<ProxyOptions> proxy =
                in.make(PROXY_URL, Optional.empty(), () -> Optional.of(ProxyOptions.parse(url.get())));
        Optional<Credentials> login = login(in);
        return login.isEmpty() ? proxy : proxy.map(p -> p.withCredentials(login.get()));
    }

    private static Optional<Credentials> login(OptionReader in) {
        return in.given(PROXY_USER).map(user -> new Credentials(user, in.text(PROXY_PASSWORD)));
    }

    private static Optional<ProxyScriptOptions> script(OptionReader in) {
        if (!in.text(PROXY_USE).equals("script")) {
            return Optional.empty();
        }
        Optional<String> location = in.given(PROXY_SCRIPT);
        if (location.isEmpty()) {
            in.complain(PROXY_SCRIPT, "Write the script's file or address, or choose no proxy.");
            return Optional.empty();
        }
        Optional<ProxyScriptOptions> script = ProxyScriptOptions.isAddress(location.get())
                ? in.make(PROXY_SCRIPT, Optional.empty(), () -> Optional.of(ProxyScriptOptions.at(location.get())))
                : in.path(PROXY_SCRIPT, location.get()).map(ProxyScriptOptions::in);
        Optional<Credentials> login = login(in);
        return login.isEmpty() ? script : script.map(s -> s.withCredentials(login.get()));
    }

    private static List<AddressOverride> overrides(OptionReader in) {
        List<AddressOverride> overrides = new ArrayList<>();
        read(in, RESOLVE, AddressOverride::resolve, overrides);
        read(in, CONNECT_TO, AddressOverride::connectTo, overrides);
        return overrides;
    }

    private static void read(
            OptionReader in, Option option, Function<String, AddressOverride> parser, List<AddressOverride> into) {
        for (String line : in.lines(option)) {
            in.make(option, Optional.<AddressOverride>empty(), () -> Optional.of(parser.apply(line)))
                    .ifPresent(into::add);
        }
    }

    private static RouteOptions.Family family(OptionReader in) {
        return switch (in.text(FAMILY)) {
            case "4" -> RouteOptions.Family.IPV4;
            case "6" -> RouteOptions.Family.IPV6;
            default -> RouteOptions.Family.ANY;
        };
    }

    /** An address in digits; a name would have to be looked up. */
    private static Optional<InetAddress> local(OptionReader in, String text) {
        if (text.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?")) {
            try {
                return Optional.of(InetAddress.getByName(text));
            } catch (UnknownHostException e) {
                // Told below, as anything else that isn't an address.
            }
        }
        in.complain(LOCAL_ADDRESS, "Write an address of this machine in digits, such as 192.0.2.7.");
        return Optional.empty();
    }
}
