package app.sockeye.client.address;

import java.net.URI;

/**
 * Where a {@code ws} or {@code wss} URI points (RFC 6455 section 3).
 *
 * @param secure whether TLS is used
 * @param host a name in ASCII, or an address, an IPv6 one without its brackets
 * @param zone the interface that a link-local address belongs to; empty for none
 * @param port the URI's, or the scheme's default
 * @param resource the request target: path and query, percent-encoded as given
 */
public record Target(boolean secure, String host, String zone, int port, String resource) {
    private static final String ENCODED_PERCENT = "%25";
    private static final int DEFAULT_PORT = 80;
    private static final int DEFAULT_SECURE_PORT = 443;

    /**
     * Parses the authority itself because {@link URI#getHost()} is null for some names that DNS allows, such as those
     * with an underscore.
     *
     * @throws InvalidAddressException where this is no valid {@code ws} or {@code wss} URI
     */
    public static Target of(URI uri) throws InvalidAddressException {
        String scheme = String.valueOf(uri.getScheme());
        boolean secure = scheme.equalsIgnoreCase("wss");
        if (!secure && !scheme.equalsIgnoreCase("ws")) {
            throw new InvalidAddressException(AddressWording.scheme(scheme + ":"));
        }
        if (uri.getRawAuthority() == null || uri.getRawAuthority().startsWith(":")) {
            throw new InvalidAddressException(AddressWording.noHost());
        }
        URI read = TypedAddress.read(uri.toString()).uri();
        String authority = read.getRawAuthority();
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String host = (colon < 0 ? authority : authority.substring(0, colon)).replaceAll("[\\[\\]]", "");
        int zone = host.indexOf('%');
        return new Target(
                secure,
                zone < 0 ? host : host.substring(0, zone),
                zone < 0 ? "" : host.substring(zone + ENCODED_PERCENT.length()),
                colon < 0 ? usualPort(secure) : Integer.parseInt(authority.substring(colon + 1)),
                (read.getRawPath().isEmpty() ? "/" : read.getRawPath())
                        + (read.getRawQuery() == null ? "" : "?" + read.getRawQuery()));
    }

    private static int usualPort(boolean secure) {
        return secure ? DEFAULT_SECURE_PORT : DEFAULT_PORT;
    }

    /** The same host, port and resource with or without TLS. */
    public Target withSecure(boolean newSecure) {
        return new Target(newSecure, host, zone, port, resource);
    }

    /** The address as a URI, with the port where it isn't the scheme's own. */
    public URI uri() {
        String place = bracketed(zone.isEmpty() ? host : host + ENCODED_PERCENT + zone);
        return URI.create((secure ? "wss://" : "ws://") + place + (hasUsualPort() ? "" : ":" + port) + resource);
    }

    /** Whether the port is the scheme's own. */
    boolean hasUsualPort() {
        return port == usualPort(secure);
    }

    /** The host with its zone, to look up or to show. A zone is never sent to the server (RFC 6874 section 1). */
    public String hostInZone() {
        return zone.isEmpty() ? host : host + "%" + zone;
    }

    /** The Host header's value: the port only where it isn't the scheme's own (RFC 9110 section 7.2). */
    public String hostHeader() {
        return hasUsualPort() ? bracketed(host) : bracketed(host) + ":" + port;
    }

    /** {@code host:port}, as a user reads it. */
    public String address() {
        return bracketed(hostInZone()) + ":" + port;
    }

    /** Whether the host is a literal address, which TLS sends no server name for (RFC 6066 section 3). */
    public boolean isAddress() {
        return host.indexOf(':') >= 0 || host.matches("[0-9]+(\\.[0-9]+){3}");
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
