package app.sockeye.client.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a command for wscat. */
final class WscatLine {
    private static final Pattern PLAIN_URL = Pattern.compile("(?i)ws://[^/?#]*(.*)");

    private final List<String> words = new ArrayList<>();

    private WscatLine() {}

    static List<String> words(CommandFacts facts) {
        WscatLine command = new WscatLine();
        command.addTls(facts.options().tls());
        command.addRequest(facts);
        command.add("--connect", url(facts));
        return command.words;
    }

    /** The URL; the library below wscat has one of its own for a unix socket, without TLS only. */
    private static String url(CommandFacts facts) {
        Optional<Path> unixSocket = facts.options().route().unixSocket();
        Matcher url = PLAIN_URL.matcher(facts.url());
        return unixSocket.isPresent() && url.matches()
                ? "ws+unix://" + unixSocket.get().toAbsolutePath() + ":"
                        + (url.group(1).startsWith("/") ? "" : "/") + url.group(1)
                : facts.url();
    }

    private void add(String... some) {
        words.addAll(List.of(some));
    }

    private void addTls(TlsOptions tls) {
        if (!tls.verify()) {
            add("--no-check");
        }
        if (!tls.trusted().isEmpty()) {
            add("--ca", CommandFacts.AUTHORITIES);
        }
        if (tls.identity().isPresent()) {
            add("--cert", CommandFacts.CERTIFICATE, "--key", CommandFacts.KEY);
        }
    }

    private void addRequest(CommandFacts facts) {
        RequestOptions request = facts.options().request();
        facts.proxy()
                .filter(proxy -> proxy.kind() == ProxyOptions.Kind.HTTP || proxy.kind() == ProxyOptions.Kind.HTTPS)
                .ifPresent(proxy -> add(
                        "--proxy",
                        proxy.kind().scheme() + "://"
                                + facts.proxyLogin().map(login -> login + "@").orElse("") + proxy.address()));
        facts.login().filter(login -> !facts.isDigest()).ifPresent(login -> add("--auth", login));
        int redirects = facts.options().redirects().most();
        if (redirects > 0) {
            add("--location", "--max-redirects", Integer.toString(redirects));
        }
        facts.origin().filter(o -> !request.has("Origin")).ifPresent(origin -> add("--origin", origin));
        facts.subprotocols().forEach(name -> add("--subprotocol", name));
        facts.headers().forEach(header -> add("--header", header));
    }
}
