package app.sockeye.client.cookie;

import java.net.IDN;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a Set-Cookie header as browsers do (RFC 6265 section 5.2, with the rules of RFC 6265bis on Secure and on
 * prefixes of names).
 */
final class SetCookie {
    static final int MOST_BYTES = 4096;
    private static final int MOST_ATTRIBUTE_BYTES = 1024;
    private static final int MOST_DIGITS = 10;
    /** The end of the year 9999, after which no date can be written in four digits. */
    private static final Instant NEVER = Instant.ofEpochSecond(253_402_300_799L);

    private final CookieOrigin origin;
    private final Instant now;

    private String domain = "";
    private String path = "";
    private boolean secure;
    private boolean httpOnly;
    private SameSite sameSite = SameSite.UNSAID;
    private Optional<Instant> expires = Optional.empty();
    private Optional<Instant> maxAge = Optional.empty();

    private SetCookie(CookieOrigin origin, Instant now) {
        this.origin = origin;
        this.now = now;
    }

    /** The cookie that a header's value sets, or why it is refused. */
    static ReceivedCookie parse(String header, CookieOrigin origin, Instant now) {
        return new SetCookie(origin, now).parse(header);
    }

    private ReceivedCookie parse(String header) {
        String[] parts = header.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = equals < 0 ? "" : parts[0].substring(0, equals).strip();
        String value = parts[0].substring(equals + 1).strip();
        if (!Cookie.isLegal(name) || !Cookie.isLegal(value) || name.isEmpty() && value.isEmpty()) {
            return ReceivedCookie.refused(name, CookieRefusal.MALFORMED);
        }
        if (name.length() + value.length() > MOST_BYTES) {
            return ReceivedCookie.refused(name, CookieRefusal.TOO_LARGE);
        }
        for (int i = 1; i < parts.length; i++) {
            takeAttribute(parts[i]);
        }
        Optional<CookieRefusal> refusal = refusal(name);
        return refusal.isPresent()
                ? ReceivedCookie.refused(name, refusal.get())
                : ReceivedCookie.of(new Cookie(
                        name,
                        value,
                        isOfHost() ? origin.host() : domain,
                        isOfHost(),
                        path.isEmpty() ? origin.defaultPath() : path,
                        secure,
                        httpOnly,
                        sameSite,
                        maxAge.or(() -> expires)));
    }

    private void takeAttribute(String attribute) {
        int equals = attribute.indexOf('=');
        String name = (equals < 0 ? attribute : attribute.substring(0, equals)).strip();
        String value = equals < 0 ? "" : attribute.substring(equals + 1).strip();
        if (value.length() > MOST_ATTRIBUTE_BYTES) {
            return;
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "domain" -> domain = ascii(value.startsWith(".") ? value.substring(1) : value);
            case "path" -> path = value.startsWith("/") && Cookie.isLegal(value) ? value : "";
            case "secure" -> secure = true;
            case "httponly" -> httpOnly = true;
            case "samesite" -> sameSite = SameSite.of(value);
            case "expires" -> expires = CookieDate.parse(value).or(() -> expires);
            case "max-age" -> maxAge = after(value).or(() -> maxAge);
            default -> {
                // RFC 6265 section 5.2: what is unknown is ignored.
            }
        }
    }

    /** A domain that can't be one is kept as it is, and so refused as a foreign one. */
    private static String ascii(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** When a Max-Age is over; empty where it is no number. One of more than ten digits never is. */
    private Optional<Instant> after(String seconds) {
        if (!seconds.matches("-?[0-9]+")) {
            return Optional.empty();
        }
        if (seconds.startsWith("-") || seconds.matches("0+")) {
            return Optional.of(Instant.EPOCH);
        }
        return Optional.of(seconds.length() > MOST_DIGITS ? NEVER : now.plusSeconds(Long.parseLong(seconds)));
    }

    private Optional<CookieRefusal> refusal(String name) {
        if (!domain.isEmpty() && !origin.isWithin(domain)) {
            return Optional.of(CookieRefusal.FOREIGN_DOMAIN);
        }
        if (!domain.isEmpty() && !domain.equals(origin.host()) && PublicSuffixes.contain(domain)) {
            return Optional.of(CookieRefusal.PUBLIC_SUFFIX);
        }
        if (secure && !origin.secure()) {
            return Optional.of(CookieRefusal.NOT_SECURE);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean kept = lower.startsWith("__host-")
                ? secure && domain.isEmpty() && path.equals("/")
                : !lower.startsWith("__secure-") || secure;
        return kept ? Optional.empty() : Optional.of(CookieRefusal.PREFIX);
    }

    /** Whether it is for the host only: it names no domain, or the host is itself a public suffix or an address. */
    private boolean isOfHost() {
        return domain.isEmpty()
                || domain.equals(origin.host()) && (origin.isAddress() || PublicSuffixes.contain(domain));
    }
}
