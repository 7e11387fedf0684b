package app.sockeye.client.options;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a command for curl, which upgrades by hand and shows the raw frames. */
final class CurlLine {
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private final List<String> words = new ArrayList<>();
    private final CommandFacts facts;
    private final ConnectOptions options;

    private CurlLine(CommandFacts facts) {
        this.facts = facts;
        this.options = facts.options();
    }

    static List<String> words(CommandFacts facts) {
        CurlLine command = new CurlLine(facts);
        command.addTls();
        command.addRoute();
        command.add("--include", "--no-buffer", "--http1.1");
        command.addRequest();
        command.add(facts.url().replaceFirst("(?i)^ws", "http"));
        return command.words;
    }

    private void add(String... some) {
        words.addAll(List.of(some));
    }

    private void addTls() {
        TlsOptions tls = options.tls();
        if (!tls.verify()) {
            add("--insecure");
        }
        if (!tls.trusted().isEmpty()) {
            add("--cacert", CommandFacts.AUTHORITIES);
        }
        if (tls.identity().isPresent()) {
            add("--cert", CommandFacts.CERTIFICATE, "--key", CommandFacts.KEY);
        }
        if (tls.offer().lowest() == TlsVersion.TLS_1_3) {
            add("--tlsv1.3");
        }
        if (tls.offer().highest() == TlsVersion.TLS_1_2) {
            add("--tls-max", TlsVersion.TLS_1_2.number());
        }
        // curl has OpenSSL's names for the suites of TLS 1.2, and IANA's for those of 1.3.
        String ciphers = tls.offer().ciphers().stream()
                .filter(cipher -> CipherSuites.versionOf(cipher) == TlsVersion.TLS_1_3)
                .collect(Collectors.joining(":"));
        if (!ciphers.isEmpty()) {
            add("--tls13-ciphers", ciphers);
        }
    }

    private void addRoute() {
        RouteOptions route = options.route();
        route.proxy().ifPresent(proxy -> add("--proxy", proxy.toString()));
        facts.proxyLogin().ifPresent(login -> add("--proxy-user", login));
        if (route.proxy().isPresent() && !route.noProxy().isEmpty()) {
            add("--noproxy", String.join(",", route.noProxy()));
        }
        route.overrides().forEach(this::add);
        route.unixSocket().ifPresent(file -> add("--unix-socket", file.toString()));
        route.localAddress().map(InetAddress::getHostAddress).ifPresent(address -> add("--interface", address));
        switch (route.family()) {
            case ANY -> {}
            case IPV4 -> add("--ipv4");
            case IPV6 -> add("--ipv6");
        }
    }

    private void add(AddressOverride override) {
        if (override.otherPort() == 0 && override.port() != 0) {
            add(
                    "--resolve",
                    (override.host().isEmpty() ? "*" : bracketed(override.host())) + ":" + override.port() + ":"
                            + override.addresses().stream()
                                    .map(CurlLine::bracketed)
                                    .collect(Collectors.joining(",")));
        } else {
            add(
                    "--connect-to",
                    bracketed(override.host()) + ":" + portOf(override.port()) + ":"
                            + bracketed(override.addresses().get(0)) + ":" + portOf(override.otherPort()));
        }
    }

    private static String bracketed(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    private static String portOf(int port) {
        return port == 0 ? "" : Integer.toString(port);
    }

    private void addRequest() {
        if (options.redirects().most() > 0) {
            add(
                    "--location",
                    "--max-redirs",
                    Integer.toString(options.redirects().most()));
        }
        RequestOptions request = options.request();
        if (request.raw()) {
            // An empty value keeps curl from sending its own.
            for (String own : List.of("Host", "User-Agent", "Accept")) {
                if (!request.has(own)) {
                    add("--header", own + ":");
                }
            }
            facts.allHeaders().forEach(header -> add("--header", header));
            return;
        }
        facts.login().ifPresent(login -> add("--user", login));
        if (facts.login().isPresent() && facts.isDigest()) {
            add("--digest");
        }
        facts.aws().ifPresent(aws -> add("--aws-sigv4", "aws:amz:" + aws.region() + ":" + aws.service()));
        facts.awsKey().ifPresent(key -> add("--user", key));
        facts.awsSessionToken().ifPresent(token -> add("--header", "X-Amz-Security-Token: " + token));
        add("--header", "Connection: Upgrade", "--header", "Upgrade: websocket");
        add("--header", "Sec-WebSocket-Version: 13", "--header", "Sec-WebSocket-Key: " + KEY);
        if (!facts.subprotocols().isEmpty()) {
            add("--header", "Sec-WebSocket-Protocol: " + String.join(", ", facts.subprotocols()));
        }
        facts.origin().filter(o -> !request.has("Origin")).ifPresent(origin -> add("--header", "Origin: " + origin));
        facts.headers().forEach(header -> add("--header", header));
    }
}
