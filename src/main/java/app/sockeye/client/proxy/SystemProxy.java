package app.sockeye.client.proxy;

import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxy that this machine is set up to use: by the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code
 * ALL_PROXY}, in capitals or not, with {@code NO_PROXY}; else by Java's own settings, which are the desktop's where the
 * program is started with {@code -Djava.net.useSystemProxies=true}.
 */
public final class SystemProxy {
    private final Map<String, String> environment;
    private final Optional<ProxySelector> desktop;

    /** @param desktop empty where there are no settings to ask for */
    SystemProxy(Map<String, String> environment, Optional<ProxySelector> desktop) {
        this.environment = environment;
        this.desktop = desktop;
    }

    /** That of this machine. */
    public static SystemProxy ofThisMachine() {
        return new SystemProxy(System.getenv(), Optional.ofNullable(ProxySelector.getDefault()));
    }

    /**
     * A route through the machine's proxy for a target; the same route where there is none. May ask the desktop, so it
     * blocks.
     *
     * @param target a {@code ws} or {@code wss} URI
     * @throws IllegalArgumentException where a variable holds no proxy's address, with a sentence
     */
    public RouteOptions applied(RouteOptions route, URI target) {
        Optional<String> address = variable(target);
        if (address.isPresent()) {
            return route.withProxy(ProxyOptions.parse(address.get()), without());
        }
        return desktop.flatMap(selector -> ofDesktop(selector, target))
                .map(proxy -> route.withProxy(proxy, List.of()))
                .orElse(route);
    }

    private Optional<String> variable(URI target) {
        String own = "wss".equalsIgnoreCase(target.getScheme()) ? "https_proxy" : "http_proxy";
        return Stream.of(own, "all_proxy").flatMap(name -> value(name).stream()).findFirst();
    }

    private List<String> without() {
        return value("no_proxy").map(hosts -> List.of(hosts.split("[,\\s]+"))).orElse(List.of());
    }

    private Optional<String> value(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(environment::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst();
    }

    /** Asks as for {@code https} or {@code http}: for {@code wss} Java says that there is none. */
    private static Optional<ProxyOptions> ofDesktop(ProxySelector selector, URI target) {
        URI asked = URI.create(target.toString().replaceFirst("(?i)^ws", "http"));
        return selector.select(asked).stream()
                .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                .filter(proxy -> proxy.address() instanceof InetSocketAddress)
                .findFirst()
                .map(SystemProxy::options);
    }

    private static ProxyOptions options(Proxy proxy) {
        InetSocketAddress address = (InetSocketAddress) proxy.address();
        ProxyOptions.Kind kind = proxy.type() == Proxy.Type.SOCKS ? ProxyOptions.Kind.SOCKS5H : ProxyOptions.Kind.HTTP;
        return new ProxyOptions(kind, address.getHostString(), address.getPort(), Optional.empty());
    }
}
