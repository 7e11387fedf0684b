package app.sockeye.client.proxy.desktop;

import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** KDE's settings, in the group {@code Proxy Settings} of the file {@code kioslaverc}. */
final class KdeProxy implements DesktopProxy {
    private static final String GROUP = "[Proxy Settings]";
    private static final int MOST_BYTES = 64 * 1024;

    private final Path file;

    KdeProxy(Path file) {
        this.file = file;
    }

    @Override
    public RouteOptions applied(RouteOptions route, URI target) {
        Map<String, String> settings = settings();
        // 4 names environment variables, which were looked at before.
        return switch (settings.getOrDefault("ProxyType", "0")) {
            case "1" -> manual(route, settings, target);
            case "2" ->
                route.withProxyScript(GnomeProxy.script(settings.getOrDefault("Proxy Config Script", "")), List.of());
            case "3" -> route.withProxyScript(GnomeProxy.script(""), List.of());
            default -> route;
        };
    }

    private static RouteOptions manual(RouteOptions route, Map<String, String> settings, URI target) {
        String own = "wss".equalsIgnoreCase(target.getScheme()) ? "httpsProxy" : "httpProxy";
        Optional<ProxyOptions> proxy = Stream.of(own, "socksProxy")
                .map(name -> settings.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(KdeProxy::proxy);
        List<String> hosts =
                List.of(settings.getOrDefault("NoProxyFor", "").strip().split("[,\\s]+"));
        if (proxy.isEmpty()) {
            return route;
        }
        RouteOptions through = route.withProxy(proxy.get(), hosts);
        if (!settings.getOrDefault("ReversedException", "").equals("true")) {
            return through;
        }
        String host = Optional.ofNullable(target.getHost()).orElse("").replaceAll("[\\[\\]]", "");
        return through.proxyFor(host).isEmpty() ? route.withProxy(proxy.get(), List.of()) : route;
    }

    /** The port may stand after a space, and SOCKS is meant without a scheme. */
    private static ProxyOptions proxy(String text) {
        String address = text.strip().replaceFirst("\\s+(\\d+)$", ":$1").replaceFirst("^socks://", "socks5h://");
        return ProxyOptions.parse(address);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        boolean isIn = false;
        for (String line : text().lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                isIn = line.equals(GROUP);
            } else if (isIn && equals > 0) {
                // A key may be marked, such as by [$e].
                settings.put(
                        line.substring(0, equals).replaceFirst("\\[.*", "").strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return settings;
    }

    private String text() {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
