package app.sockeye.client.cookie;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A cookie in a jar (RFC 6265 section 5.3). Its value may be a login: {@code toString} hides it.
 *
 * @param name may be empty, as in browsers
 * @param domain a host in lower case and ASCII, without a leading dot
 * @param hostOnly whether it is sent to this host only, and not to those below
 * @param path begins with a slash
 * @param secure whether it is sent over TLS only, or to this machine
 * @param httpOnly whether scripts of a page can't read it
 * @param expires empty for the end of the session
 */
public record Cookie(
        String name,
        String value,
        String domain,
        boolean hostOnly,
        String path,
        boolean secure,
        boolean httpOnly,
        SameSite sameSite,
        Optional<Instant> expires) {

    public Cookie {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
        Objects.requireNonNull(sameSite);
        Objects.requireNonNull(expires);
        domain = domain.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        if (domain.isEmpty()) {
            throw new IllegalArgumentException("A cookie needs a domain.");
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A cookie's path begins with a slash.");
        }
        if (!isLegal(name) || name.indexOf('=') >= 0) {
            throw new IllegalArgumentException(
                    "A cookie's name has no control characters, no semicolon and no equals sign.");
        }
        if (!isLegal(value)) {
            throw new IllegalArgumentException("A cookie's value has no control characters and no semicolon.");
        }
    }

    /** A cookie for one host and all its paths until the end of the session. */
    public static Cookie of(String name, String value, String host) {
        return new Cookie(name, value, host, true, "/", false, false, SameSite.UNSAID, Optional.empty());
    }

    /** What a header can carry between semicolons; bytes are characters of ISO-8859-1. */
    static boolean isLegal(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c != ';' && c != 0x7F && c <= 0xFF);
    }

    /** Whether it is over at a moment. */
    public boolean isExpired(Instant now) {
        return expires.isPresent() && !expires.get().isAfter(now);
    }

    /** Whether it goes to a host and path (RFC 6265 section 5.4). */
    boolean isFor(CookieOrigin origin) {
        boolean host = hostOnly ? origin.host().equals(domain) : origin.isWithin(domain);
        return host && (origin.secure() || !secure) && coversPath(origin.path());
    }

    /** Whether a path is this cookie's or below (RFC 6265 section 5.1.4). */
    boolean coversPath(String asked) {
        return asked.equals(path)
                || asked.startsWith(path) && (path.endsWith("/") || asked.charAt(path.length()) == '/');
    }

    /** Its bytes that count towards the limit: name and value. */
    int size() {
        return name.length() + value.length();
    }

    /** {@code name=value}, as it is sent. */
    String pair() {
        return name.isEmpty() ? value : name + "=" + value;
    }

    @Override
    public String toString() {
        return name + "=… for " + (hostOnly ? "" : ".") + domain + path;
    }
}
