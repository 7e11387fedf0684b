package app.sockeye.client;

import java.net.IDN;
import java.net.URI;

/**
 * Where a {@code ws} or {@code wss} URI points (RFC 6455 section 3).
 *
 * @param secure whether TLS is spoken
 * @param host a name in ASCII, or an address, an IPv6 one without its brackets
 * @param port the URI's, or the scheme's default
 * @param resource the request target: path and query, percent-encoded as given
 */
record Target(boolean secure, String host, int port, String resource) {
    private static final int DEFAULT_PORT = 80;
    private static final int DEFAULT_SECURE_PORT = 443;

    /**
     * The authority is read here because {@link URI#getHost()} is null for names that DNS knows well, such as those with
     * an underscore.
     *
     * @throws IllegalArgumentException with a sentence on what is wrong with the URI
     */
    static Target of(URI uri) {
        String scheme = uri.getScheme();
        if (!"ws".equalsIgnoreCase(scheme) && !"wss".equalsIgnoreCase(scheme)) {
            throw new IllegalArgumentException(FailureWording.uriScheme(scheme));
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException(FailureWording.uriFragment(uri.getRawFragment()));
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            throw new IllegalArgumentException(FailureWording.uriHost());
        }
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException(FailureWording.uriUserInfo());
        }
        boolean secure = scheme.equalsIgnoreCase("wss");
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        return new Target(secure, hostOf(host), portOf(port, secure), resourceOf(uri));
    }

    private static String hostOf(String host) {
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            if (!ascii.isEmpty() && ascii.indexOf('%') < 0) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(FailureWording.uriHostName(host), e);
        }
        throw new IllegalArgumentException(
                host.isEmpty() ? FailureWording.uriHost() : FailureWording.uriHostName(host));
    }

    private static int portOf(String port, boolean secure) {
        if (port.isEmpty()) {
            return secure ? DEFAULT_SECURE_PORT : DEFAULT_PORT;
        }
        if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) > 0 && Integer.parseInt(port) <= 0xFFFF) {
            return Integer.parseInt(port);
        }
        throw new IllegalArgumentException(FailureWording.uriPort(port));
    }

    /** Path and query as given; characters beyond ASCII as percent-encoded UTF-8 (RFC 3987 section 3.1). */
    private static String resourceOf(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    /** The Host header's value: the port only where it isn't the scheme's own (RFC 9110 section 7.2). */
    String hostHeader() {
        boolean usual = port == (secure ? DEFAULT_SECURE_PORT : DEFAULT_PORT);
        return usual ? bracketedHost() : address();
    }

    /** {@code host:port}, as a user reads it. */
    String address() {
        return bracketedHost() + ":" + port;
    }

    /** Whether the host is a literal address, which TLS sends no server name for (RFC 6066 section 3). */
    boolean isAddress() {
        return host.indexOf(':') >= 0 || host.matches("[0-9]+(\\.[0-9]+){3}");
    }

    private String bracketedHost() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
