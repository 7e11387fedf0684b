package app.sockeye.client.proxy.desktop;

import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.options.RouteOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings {@code org.gnome.system.proxy}, which most desktops for Linux but KDE share. */
final class GnomeProxy implements DesktopProxy {
    private static final String ROOT = "org.gnome.system.proxy";
    private static final Pattern LINE = Pattern.compile("(?m)^" + Pattern.quote(ROOT) + "(\\S*) (\\S+) (.*)$");
    /** A text as GVariant prints it, in either kind of quotes. */
    private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private final Program gsettings;

    /** @param gsettings lists the settings, a line each */
    GnomeProxy(Program gsettings) {
        this.gsettings = gsettings;
    }

    @Override
    public RouteOptions applied(RouteOptions route, URI target) {
        Map<String, String> settings = new HashMap<>();
        LINE.matcher(gsettings.output().orElse(""))
                .results()
                .forEach(line -> settings.put(line.group(1) + " " + line.group(2), line.group(3)));
        List<String> except = texts(settings.getOrDefault(" ignore-hosts", ""));
        return switch (text(settings, " mode")) {
            case "auto" -> route.withProxyScript(script(text(settings, " autoconfig-url")), except);
            case "manual" ->
                manual(settings, target)
                        .map(proxy -> route.withProxy(proxy, except))
                        .orElse(route);
            default -> route;
        };
    }

    static ProxyScriptOptions script(String location) {
        if (location.isEmpty() || location.startsWith("wpad:")) {
            throw new IllegalArgumentException("The desktop looks for its proxy in the network (WPAD), which Sockeye"
                    + " doesn't; write the address of the proxy or its script here.");
        }
        return location.startsWith("/") ? ProxyScriptOptions.in(Path.of(location)) : ProxyScriptOptions.at(location);
    }

    private static Optional<ProxyOptions> manual(Map<String, String> settings, URI target) {
        boolean secure = "wss".equalsIgnoreCase(target.getScheme());
        Optional<ProxyOptions> web = secure
                ? proxy(settings, ".https", ProxyOptions.Kind.HTTP)
                : proxy(settings, ".http", ProxyOptions.Kind.HTTP).map(proxy -> withLogin(settings, proxy));
        return web.or(() -> proxy(settings, ".socks", ProxyOptions.Kind.SOCKS5H));
    }

    private static ProxyOptions withLogin(Map<String, String> settings, ProxyOptions proxy) {
        return settings.getOrDefault(".http use-authentication", "").equals("true")
                ? proxy.withCredentials(new Credentials(
                        text(settings, ".http authentication-user"), text(settings, ".http authentication-password")))
                : proxy;
    }

    private static Optional<ProxyOptions> proxy(Map<String, String> settings, String schema, ProxyOptions.Kind kind) {
        String host = text(settings, schema + " host");
        String port = settings.getOrDefault(schema + " port", "0");
        return host.isBlank() || !port.matches("[1-9][0-9]{0,4}")
                ? Optional.empty()
                : Optional.of(new ProxyOptions(kind, host.strip(), Integer.parseInt(port), Optional.empty()));
    }

    private static String text(Map<String, String> settings, String key) {
        return texts(settings.getOrDefault(key, "")).stream().findFirst().orElse("");
    }

    private static List<String> texts(String value) {
        return TEXT.matcher(value)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(text -> ESCAPE.matcher(text).replaceAll(escaped -> Matcher.quoteReplacement(escaped.group(1))))
                .toList();
    }
}
