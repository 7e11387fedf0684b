package app.sockeye.client.proxy;

import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.proxy.desktop.DesktopProxy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxy that this machine is set up to use: by the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code
 * ALL_PROXY}, in capitals or not, with {@code NO_PROXY}; else by the desktop's settings.
 */
public final class SystemProxy {
    private final Map<String, String> environment;
    private final DesktopProxy desktop;

    SystemProxy(Map<String, String> environment, DesktopProxy desktop) {
        this.environment = environment;
        this.desktop = desktop;
    }

    /** That of this machine. */
    public static SystemProxy ofThisMachine() {
        return new SystemProxy(System.getenv(), DesktopProxy.ofThisMachine(System.getenv()));
    }

    /**
     * A route through the machine's proxy for a target; the same route where there is none. May ask the desktop, so it
     * blocks.
     *
     * @param target a {@code ws} or {@code wss} URI
     * @throws IllegalArgumentException where a variable or a setting holds no proxy's address, with a sentence
     */
    public RouteOptions applied(RouteOptions route, URI target) {
        Optional<String> address = variable(target);
        if (address.isPresent()) {
            return route.withProxy(ProxyOptions.parse(address.get()), without());
        }
        return desktop.applied(route, target);
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
}
