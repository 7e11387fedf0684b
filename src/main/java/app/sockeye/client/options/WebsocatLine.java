package app.sockeye.client.options;

import app.sockeye.client.address.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words of a command for websocat 1, which knows neither HTTP proxies nor client certificates in PEM. */
final class WebsocatLine {
    private final List<String> words = new ArrayList<>();

    private WebsocatLine() {}

    static List<String> words(CommandFacts facts) {
        WebsocatLine command = new WebsocatLine();
        command.addOptions(facts);
        Optional<String> connector = connector(facts);
        if (connector.isEmpty()) {
            command.add(facts.url());
        } else {
            Target target = facts.target().orElseThrow();
            if (target.secure()) {
                command.add("--tls-domain", target.host());
            }
            // The connector does TLS by itself.
            command.add("--ws-c-uri", facts.url().replaceFirst("(?i)^wss", "ws"), "-", connector.get());
        }
        return command.words;
    }

    private void add(String... some) {
        words.addAll(List.of(some));
    }

    private void addOptions(CommandFacts facts) {
        ConnectOptions options = facts.options();
        RequestOptions request = options.request();
        if (!options.tls().verify()) {
            add("--insecure");
        }
        if (options.tls().identity().isPresent()) {
            add("--client-pkcs12-der", "<client.p12>");
        }
        facts.proxy().filter(WebsocatLine::isSocks5).ifPresent(proxy -> add("--socks5", proxy.address()));
        facts.login().filter(login -> !facts.isDigest()).ifPresent(login -> add("--basic-auth", login));
        facts.origin().filter(o -> !request.has("Origin")).ifPresent(origin -> add("--origin", origin));
        if (!facts.subprotocols().isEmpty()) {
            add("--protocol", String.join(",", facts.subprotocols()));
        }
        // With a space instead of the equals sign, websocat takes the words behind the header for headers, too.
        facts.headers().forEach(header -> add("-H=" + header));
    }

    private static boolean isSocks5(ProxyOptions proxy) {
        return proxy.kind() == ProxyOptions.Kind.SOCKS5 || proxy.kind() == ProxyOptions.Kind.SOCKS5H;
    }

    /** What to connect to in place of the URL's host. */
    private static Optional<String> connector(CommandFacts facts) {
        String tls = facts.target().filter(Target::secure).isPresent() ? "tls-c:" : "";
        Optional<String> unixSocket = facts.options().route().unixSocket().map(file -> "ws-c:" + tls + "unix:" + file);
        return unixSocket.or(
                () -> facts.override().flatMap(other -> facts.target().map(target -> {
                    int port = other.otherPort() == 0 ? target.port() : other.otherPort();
                    String host = other.addresses().get(0);
                    return "ws-c:" + tls + "tcp:" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
                })));
    }
}
