package app.sockeye.client.options;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The route to the target.
 *
 * @param proxy the proxy to connect through; empty for a direct connection
 * @param proxyScript the script that names the proxy; there is no {@code proxy} then
 * @param noProxy hosts to connect to directly: a name covers itself and all names below it, {@code 10.0.0.0/8} a
 *     network, {@code *} all hosts
 * @param overrides different hosts and ports to connect to than the URL's; the first that matches is used
 * @param unixSocket the file of a unix domain socket to connect to instead of any address
 * @param family which of the target's addresses may be used
 * @param localAddress the address of this machine to connect from
 */
public record RouteOptions(
        Optional<ProxyOptions> proxy,
        Optional<ProxyScriptOptions> proxyScript,
        List<String> noProxy,
        List<AddressOverride> overrides,
        Optional<Path> unixSocket,
        Family family,
        Optional<InetAddress> localAddress) {

    /** A direct connection to whichever of the target's addresses answers first. */
    public static final RouteOptions DEFAULT = new RouteOptions(
            Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), Family.ANY, Optional.empty());

    /** Versions of the Internet Protocol. */
    public enum Family {
        ANY,
        IPV4,
        IPV6
    }

    public RouteOptions {
        Objects.requireNonNull(proxy);
        Objects.requireNonNull(proxyScript);
        Objects.requireNonNull(family);
        Objects.requireNonNull(localAddress);
        noProxy = noProxy.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        overrides = List.copyOf(overrides);
        if (proxy.isPresent() && proxyScript.isPresent()) {
            throw new IllegalArgumentException("The proxy is either given or named by a script: choose one of them.");
        }
        if ((proxy.isPresent() || proxyScript.isPresent()) && unixSocket.isPresent()) {
            throw new IllegalArgumentException("A unix socket can't be reached through a proxy: choose one of them.");
        }
    }

    /** The same through a proxy. */
    public RouteOptions withProxy(ProxyOptions newProxy, List<String> without) {
        return new RouteOptions(
                Optional.of(newProxy), Optional.empty(), without, overrides, unixSocket, family, localAddress);
    }

    /** The same through the proxies that a script names. */
    public RouteOptions withProxyScript(ProxyScriptOptions script, List<String> without) {
        return new RouteOptions(
                Optional.empty(), Optional.of(script), without, overrides, unixSocket, family, localAddress);
    }

    /** The same through a proxy for every host, or without one. */
    public RouteOptions by(Optional<ProxyOptions> way) {
        return new RouteOptions(way, Optional.empty(), List.of(), overrides, unixSocket, family, localAddress);
    }

    /** The same with other overrides. */
    public RouteOptions withOverrides(List<AddressOverride> newOverrides) {
        return new RouteOptions(proxy, proxyScript, noProxy, newOverrides, unixSocket, family, localAddress);
    }

    /** The same over a unix domain socket. */
    public RouteOptions withUnixSocket(Path file) {
        return new RouteOptions(proxy, proxyScript, noProxy, overrides, Optional.of(file), family, localAddress);
    }

    /** The same over addresses only. */
    public RouteOptions withoutUnixSocket() {
        return new RouteOptions(proxy, proxyScript, noProxy, overrides, Optional.empty(), family, localAddress);
    }

    /** The same with only the addresses of one family. */
    public RouteOptions withFamily(Family newFamily) {
        return new RouteOptions(proxy, proxyScript, noProxy, overrides, unixSocket, newFamily, localAddress);
    }

    /** The same from an address of this machine. */
    public RouteOptions withLocalAddress(InetAddress address) {
        return new RouteOptions(proxy, proxyScript, noProxy, overrides, unixSocket, family, Optional.of(address));
    }

    /** The proxy for a host; empty for a direct connection. */
    public Optional<ProxyOptions> proxyFor(String host) {
        return proxy.filter(p -> mayUseProxy(host));
    }

    /** The script that names the proxy for a host; empty where none is asked. */
    public Optional<ProxyScriptOptions> proxyScriptFor(String host) {
        return proxyScript.filter(s -> mayUseProxy(host));
    }

    private boolean mayUseProxy(String host) {
        return noProxy.stream().noneMatch(rule -> new DirectHost(rule).covers(host));
    }

    /** The first override that applies to a URL's host and port. */
    public Optional<AddressOverride> overrideFor(String host, int port) {
        return overrides.stream().filter(o -> o.matches(host, port)).findFirst();
    }

    /** What the connection to a host goes through, for display; empty for a direct connection. */
    public Optional<String> via(String host) {
        return unixSocket
                .map(file -> "unix:" + file)
                .or(() -> proxyFor(host).map(ProxyOptions::toString))
                .or(() -> proxyScriptFor(host).map(script -> "proxy script " + script));
    }
}
