package app.sockeye.client.proxy;

import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.protocol.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code FindProxyForURL} returns: ways to try in their order, such as {@code SOCKS5 a:1080; PROXY b; DIRECT}. */
public final class ProxyList {
    /** As many are tried at most. */
    static final int MOST = 20;

    private static final int HTTP_PORT = 80;
    private static final int LONGEST_SHOWN = 100;

    private ProxyList() {}

    /**
     * Reads the ways; an empty list means to connect directly. Kinds that are unknown are left out.
     *
     * @param credentials for each of the proxies
     * @return the proxy of each way, empty for a direct connection
     * @throws ProxyScriptException where the text names no way that is known
     */
    public static List<Optional<ProxyOptions>> parse(String text, Optional<Credentials> credentials)
            throws ProxyScriptException {
        List<Optional<ProxyOptions>> ways = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] words = part.strip().split("\\s+", 2);
            if (words[0].equalsIgnoreCase("DIRECT")) {
                ways.add(Optional.empty());
            } else if (words.length == 2) {
                proxy(words[0].toUpperCase(Locale.ROOT), words[1].strip())
                        .map(proxy -> credentials.map(proxy::withCredentials).orElse(proxy))
                        .ifPresent(proxy -> ways.add(Optional.of(proxy)));
            }
        }
        if (ways.isEmpty() && !text.replace(";", "").isBlank()) {
            String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
            throw new ProxyScriptException("returned " + VisibleText.quoted(shown) + ", which names no proxy");
        }
        return ways.isEmpty() ? List.of(Optional.empty()) : List.copyOf(ways.subList(0, Math.min(MOST, ways.size())));
    }

    private static Optional<ProxyOptions> proxy(String kind, String address) {
        String scheme =
                switch (kind) {
                    case "PROXY", "HTTP" -> "http";
                    case "HTTPS" -> "https";
                    case "SOCKS4" -> "socks4a";
                    // As Firefox and curl read it.
                    case "SOCKS", "SOCKS5" -> "socks5h";
                    default -> "";
                };
        boolean hasPort = address.matches(".*:[0-9]+");
        String full = scheme.equals("http") && !hasPort ? address + ":" + HTTP_PORT : address;
        try {
            return scheme.isEmpty() ? Optional.empty() : Optional.of(ProxyOptions.parse(scheme + "://" + full));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
