package app.sockeye.client.cookie;

import app.sockeye.client.address.Target;
import java.util.Locale;

/**
 * Where a handshake goes, as far as cookies ask.
 *
 * @param secure whether secure cookies may go there: over TLS, or to this machine, as browsers allow too
 * @param host in lower case and ASCII
 * @param path without the query; begins with a slash
 */
public record CookieOrigin(boolean secure, String host, String path) {
    private static final String THIS_MACHINE = "localhost";

    public CookieOrigin {
        host = host.toLowerCase(Locale.ROOT);
    }

    /** The origin of a target. */
    public static CookieOrigin of(Target target) {
        String path = target.resource().replaceFirst("[?#].*", "");
        return new CookieOrigin(
                target.secure() || isThisMachine(target.host()), target.host(), path.startsWith("/") ? path : "/");
    }

    private static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals(THIS_MACHINE)
                || name.endsWith("." + THIS_MACHINE)
                || name.equals("::1")
                || name.matches("127(\\.[0-9]+){3}");
    }

    /** Whether the host is an address, which has no domains above it. */
    boolean isAddress() {
        return host.indexOf(':') >= 0 || host.matches("[0-9]+(\\.[0-9]+){3}");
    }

    /** Whether the host is a domain or below it (RFC 6265 section 5.1.3). */
    boolean isWithin(String domain) {
        return host.equals(domain) || host.endsWith("." + domain) && !isAddress();
    }

    /** The path of a cookie that names none (RFC 6265 section 5.1.4). */
    String defaultPath() {
        int last = path.lastIndexOf('/');
        return last <= 0 ? "/" : path.substring(0, last);
    }
}
