package app.sockeye.client.options;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which way to the target.
 *
 * @param proxy to connect through; empty for straight to the target
 * @param noProxy hosts to reach without the proxy: a name stands for itself and all below it, {@code *} for all
 * @param overrides other places to connect to than the URL says; the first that matches counts
 * @param unixSocket a socket's file to connect to in place of any address
 * @param family which of the target's addresses may be used
 * @param localAddress of this machine, to connect from
 */
public record RouteOptions(
        Optional<ProxyOptions> proxy,
        List<String> noProxy,
        List<AddressOverride> overrides,
        Optional<Path> unixSocket,
        Family family,
        Optional<InetAddress> localAddress) {

    /** Straight to the target, by whichever of its addresses answers first. */
    public static final RouteOptions DEFAULT =
            new RouteOptions(Optional.empty(), List.of(), List.of(), Optional.empty(), Family.ANY, Optional.empty());

    /** Versions of the Internet Protocol. */
    public enum Family {
        ANY,
        IPV4,
        IPV6
    }

    public RouteOptions {
        Objects.requireNonNull(proxy);
        Objects.requireNonNull(family);
        Objects.requireNonNull(localAddress);
        noProxy = noProxy.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        overrides = List.copyOf(overrides);
        if (proxy.isPresent() && unixSocket.isPresent()) {
            throw new IllegalArgumentException("A unix socket can't be reached through a proxy: choose one of them.");
        }
    }

    /** The same through a proxy. */
    public RouteOptions withProxy(ProxyOptions newProxy, List<String> without) {
        return new RouteOptions(Optional.of(newProxy), without, overrides, unixSocket, family, localAddress);
    }

    /** The same with other places to connect to. */
    public RouteOptions withOverrides(List<AddressOverride> newOverrides) {
        return new RouteOptions(proxy, noProxy, newOverrides, unixSocket, family, localAddress);
    }

    /** The same over a unix domain socket. */
    public RouteOptions withUnixSocket(Path file) {
        return new RouteOptions(proxy, noProxy, overrides, Optional.of(file), family, localAddress);
    }

    /** The same with only the addresses of a family. */
    public RouteOptions withFamily(Family newFamily) {
        return new RouteOptions(proxy, noProxy, overrides, unixSocket, newFamily, localAddress);
    }

    /** The same from an address of this machine. */
    public RouteOptions withLocalAddress(InetAddress address) {
        return new RouteOptions(proxy, noProxy, overrides, unixSocket, family, Optional.of(address));
    }

    /** The proxy for a host; empty where it is reached without one. */
    public Optional<ProxyOptions> proxyFor(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return proxy.filter(p -> noProxy.stream().noneMatch(without -> covers(without, name)));
    }

    private static boolean covers(String without, String host) {
        String suffix = without.startsWith(".") ? without.substring(1) : without;
        return without.equals("*") || host.equals(suffix) || host.endsWith("." + suffix);
    }

    /** The other place to connect to for a host and port. */
    public Optional<AddressOverride> overrideFor(String host, int port) {
        return overrides.stream().filter(o -> o.matches(host, port)).findFirst();
    }

    /** Where the connection goes through, for people; empty for straight to the target. */
    public Optional<String> via(String host) {
        return unixSocket.map(file -> "unix:" + file).or(() -> proxyFor(host).map(ProxyOptions::toString));
    }
}
