package app.sockeye.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One HTTP header line of an opening handshake, with its spelling preserved.
 *
 * @param name as on the wire
 * @param value without the white space around it
 */
public record Header(String name, String value) {
    private static final Set<String> SENSITIVE = Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "set-cookie",
            "x-api-key",
            "api-key",
            "apikey",
            "x-auth-token");

    public Header {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /** Whether this header has a name, whatever its case (RFC 9110 section 5.1). */
    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }

    /** Whether the value of a header with this name is a secret unless the user says otherwise. */
    public static boolean isSensitive(String name) {
        String lower = canonicalName(name);
        return SENSITIVE.contains(lower)
                || lower.endsWith("-token")
                || lower.endsWith("-secret")
                || lower.endsWith("-key") && !lower.equals("sec-websocket-key");
    }

    /** A name in the form that all its spellings share: in lower case, without surrounding white space. */
    public static String canonicalName(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The first value of the headers with a name, whatever its case. */
    static Optional<String> firstValue(List<Header> headers, String name) {
        return headers.stream().filter(h -> h.is(name)).map(Header::value).findFirst();
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
