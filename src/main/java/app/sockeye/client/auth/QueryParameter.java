package app.sockeye.client.auth;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A parameter to add to a query. Its value may be a secret.
 *
 * @param name not encoded
 * @param value not encoded
 */
public record QueryParameter(String name, String value) {
    private static final String UNRESERVED = "-._~";

    /** {@code name=value}, percent-encoded. */
    public String encoded() {
        return encode(name) + "=" + encode(value);
    }

    /** An address with this at the end of its query. */
    String addedTo(String uri) {
        int question = uri.indexOf('?');
        String between = question < 0 ? "?" : question == uri.length() - 1 || uri.endsWith("&") ? "" : "&";
        return uri + between + encoded();
    }

    /** Percent-encodes all but the characters that RFC 3986 section 2.3 does not reserve. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return encoded.toString();
    }

    /** Decodes what is percent-encoded; a plus sign stays one. */
    static String decode(String text) {
        byte[] decoded = new byte[text.length() * 3];
        int length = 0;
        for (int at = 0; at < text.length(); at++) {
            int code = text.charAt(at) == '%' && at + 2 < text.length() ? hex(text.substring(at + 1, at + 3)) : -1;
            if (code >= 0) {
                decoded[length++] = (byte) code;
                at += 2;
            } else {
                byte[] bytes = String.valueOf(text.charAt(at)).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(bytes, 0, decoded, length, bytes.length);
                length += bytes.length;
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static int hex(String two) {
        return two.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(two, 16) : -1;
    }

    /** The decoded names of the parameters that a request target has. */
    static Set<String> namesIn(String resource) {
        int question = resource.indexOf('?');
        return question < 0
                ? Set.of()
                : Arrays.stream(resource.substring(question + 1).split("&"))
                        .map(pair -> decode(pair.replaceFirst("=.*", "")))
                        .collect(Collectors.toSet());
    }

    /** Without the value. */
    @Override
    public String toString() {
        return name + "=…";
    }
}
