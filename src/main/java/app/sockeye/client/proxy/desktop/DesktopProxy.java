package app.sockeye.client.proxy.desktop;

import app.sockeye.client.options.RouteOptions;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The proxy of a desktop's settings. Any thread; blocks. */
@FunctionalInterface
public interface DesktopProxy {
    /**
     * A route through the desktop's proxy for a target; the same route where it says to use none.
     *
     * @throws IllegalArgumentException where the settings hold what can't be used, with a sentence
     */
    RouteOptions applied(RouteOptions route, URI target);

    /** That of this machine: of the desktop that the environment names, else what Java knows. */
    static DesktopProxy ofThisMachine(Map<String, String> environment) {
        String desktop = environment.getOrDefault("XDG_CURRENT_DESKTOP", "").toUpperCase(Locale.ROOT);
        if (desktop.contains("KDE")) {
            return new KdeProxy(kdeSettings(environment));
        }
        return desktop.isEmpty()
                ? new JavaProxy(Optional.ofNullable(ProxySelector.getDefault()))
                : new GnomeProxy(new Program("gsettings", "list-recursively", "org.gnome.system.proxy"));
    }

    private static Path kdeSettings(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"), ".config");
        return Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                .filter(text -> text.startsWith("/"))
                .map(Path::of)
                .orElse(home)
                .resolve("kioslaverc");
    }
}
