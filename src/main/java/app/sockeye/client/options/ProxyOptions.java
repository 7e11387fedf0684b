package app.sockeye.client.options;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A proxy to connect through.
 *
 * @param kind the proxy's protocol
 * @param host its name or address, without brackets
 * @param port 1 to 65535
 * @param credentials sent where the proxy asks for them
 */
public record ProxyOptions(Kind kind, String host, int port, Optional<Credentials> credentials) {
    private static final int MAX_PORT = 65_535;

    /** The protocol of a proxy. */
    public enum Kind {
        /** HTTP CONNECT (RFC 9110 section 9.3.6). */
        HTTP("http", 1080),
        /** HTTP CONNECT over TLS to the proxy. */
        HTTPS("https", 443),
        /** SOCKS 4a: the proxy looks the name up. */
        SOCKS4A("socks4a", 1080),
        /** SOCKS 5 (RFC 1928); this machine looks the name up. */
        SOCKS5("socks5", 1080),
        /** SOCKS 5; the proxy looks the name up. */
        SOCKS5H("socks5h", 1080);

        private final String scheme;
        private final int usualPort;

        Kind(String scheme, int usualPort) {
            this.scheme = scheme;
            this.usualPort = usualPort;
        }

        /** The scheme in the address of a proxy. */
        public String scheme() {
            return scheme;
        }

        /** Whether the proxy looks up the target's name, so that this machine needn't. */
        public boolean looksUpNames() {
            return this != SOCKS5;
        }
    }

    public ProxyOptions {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(credentials);
        if (host.isEmpty()) {
            throw new IllegalArgumentException("The proxy's address has no host.");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("A proxy's port is a number from 1 to 65535.");
        }
    }

    /**
     * Reads {@code [scheme://][user:password@]host[:port]}; the scheme is {@code http} and the port curl's where none
     * is given.
     *
     * @throws IllegalArgumentException with a sentence, where this is no proxy's address; the sentence repeats no
     *     password
     */
    public static ProxyOptions parse(String text) {
        URI uri;
        try {
            uri = new URI(text.contains("://") ? text : "http://" + text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("This isn't the address of a proxy: expected [scheme://]host[:port].");
        }
        Kind kind = kind(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("The proxy's address has no host.");
        }
        Optional<Credentials> credentials = Optional.ofNullable(uri.getRawUserInfo())
                .map(Credentials::parse)
                .map(raw -> new Credentials(decoded(raw.user()), decoded(raw.password())));
        int port = uri.getPort() < 0 ? kind.usualPort : uri.getPort();
        return new ProxyOptions(kind, uri.getHost().replaceAll("[\\[\\]]", ""), port, credentials);
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Kind kind(String scheme) {
        return switch (scheme) {
            case "http" -> Kind.HTTP;
            case "https" -> Kind.HTTPS;
            case "socks4", "socks4a" -> Kind.SOCKS4A;
            case "socks5" -> Kind.SOCKS5;
            case "socks5h", "socks" -> Kind.SOCKS5H;
            default ->
                throw new IllegalArgumentException(
                        "A proxy's scheme is http, https, socks4a, socks5 or socks5h, not \"" + scheme + "\".");
        };
    }

    /** The same with other credentials. */
    public ProxyOptions withCredentials(Credentials login) {
        return new ProxyOptions(kind, host, port, Optional.of(login));
    }

    /** {@code host:port}. */
    public String address() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    /** {@code scheme://host:port}, without credentials. */
    @Override
    public String toString() {
        return kind.scheme + "://" + address();
    }
}
