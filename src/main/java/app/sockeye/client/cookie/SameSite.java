package app.sockeye.client.cookie;

import java.util.Arrays;

/**
 * Which requests a browser sends a cookie with (RFC 6265bis section 5.6.7). It is kept and shown, and never holds a
 * cookie back: a handshake of this program comes from no page.
 */
public enum SameSite {
    /** The server did not say; browsers take this for Lax. */
    UNSAID(""),
    NONE("None"),
    LAX("Lax"),
    STRICT("Strict");

    private final String word;

    SameSite(String word) {
        this.word = word;
    }

    /** As it is written in a Set-Cookie header; empty for {@link #UNSAID}. */
    public String word() {
        return word;
    }

    /** The value with this word, whatever its case; {@link #UNSAID} for any other. */
    public static SameSite of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equalsIgnoreCase(word))
                .findFirst()
                .orElse(UNSAID);
    }
}
