package app.sockeye.client.address;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encodes, as UTF-8, the characters that a URI can't contain (RFC 3986 section 2.1); what is already encoded
 * stays as it is.
 */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";
    private static final String IN_PATH = "!$&'()*+,;=:@/";
    private static final String IN_QUERY = IN_PATH + "?[]";
    private static final int HEX = 16;

    private PercentEncoding() {}

    static String path(String typed) {
        return encoded(typed, IN_PATH);
    }

    /** Encodes a query; brackets stay, as in browsers. */
    static String query(String typed) {
        return encoded(typed, IN_QUERY);
    }

    private static String encoded(String typed, String allowed) {
        StringBuilder encoded = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); ) {
            int codePoint = typed.codePointAt(at);
            boolean stays = codePoint == '%' ? isEncoded(typed, at) : isAllowed(codePoint, allowed);
            if (stays) {
                encoded.appendCodePoint(codePoint);
            } else {
                append(encoded, codePoint);
            }
            at += Character.charCount(codePoint);
        }
        return encoded.toString();
    }

    private static boolean isAllowed(int c, String allowed) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || UNRESERVED.indexOf(c) >= 0
                || allowed.indexOf(c) >= 0;
    }

    /** Whether two hexadecimal digits follow the percent sign. */
    private static boolean isEncoded(String text, int percent) {
        return percent + 2 < text.length() && isHex(text.charAt(percent + 1)) && isHex(text.charAt(percent + 2));
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, HEX) >= 0;
    }

    /** Appends an encoded character; an unpaired surrogate becomes U+FFFD, as in browsers. */
    private static void append(StringBuilder encoded, int codePoint) {
        boolean half = Character.getType(codePoint) == Character.SURROGATE;
        for (byte b : Character.toString(half ? 0xFFFD : codePoint).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%')
                    .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, HEX)))
                    .append(Character.toUpperCase(Character.forDigit(b & 0xF, HEX)));
        }
    }
}
