package app.sockeye.client.proxy.desktop;

import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What Java tells of the machine's proxy: on Windows and macOS that of the system, where the program is started with
 * {@code java.net.useSystemProxies}.
 */
public final class JavaProxy implements DesktopProxy {
    private final Optional<ProxySelector> selector;

    /** @param selector empty where there is nobody to ask */
    public JavaProxy(Optional<ProxySelector> selector) {
        this.selector = selector;
    }

    @Override
    public RouteOptions applied(RouteOptions route, URI target) {
        return selector.flatMap(asked -> proxy(asked, target))
                .map(proxy -> route.withProxy(proxy, List.of()))
                .orElse(route);
    }

    /** Asks as for {@code https} or {@code http}: for {@code wss} Java says that there is none. */
    private static Optional<ProxyOptions> proxy(ProxySelector selector, URI target) {
        URI asked = URI.create(target.toString().replaceFirst("(?i)^ws", "http"));
        return selector.select(asked).stream()
                .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                .filter(proxy -> proxy.address() instanceof InetSocketAddress)
                .findFirst()
                .map(JavaProxy::options);
    }

    private static ProxyOptions options(Proxy proxy) {
        InetSocketAddress address = (InetSocketAddress) proxy.address();
        ProxyOptions.Kind kind = proxy.type() == Proxy.Type.SOCKS ? ProxyOptions.Kind.SOCKS5H : ProxyOptions.Kind.HTTP;
        return new ProxyOptions(kind, address.getHostString(), address.getPort(), Optional.empty());
    }
}
