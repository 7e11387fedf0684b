package app.sockeye.template;

import java.util.Locale;

/** Text as the characters of a JSON string (RFC 8259 section 7). */
final class JsonCharacters {
    private JsonCharacters() {}

    /** The text without quotation marks. */
    static String escaped(String text) {
        int plain = 0;
        while (plain < text.length() && !isEscaped(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            append(text.charAt(i), out);
        }
        return out.toString();
    }

    /** The same for a string between single quotation marks, as JSON5 has them. */
    static String escapedInSingleQuotes(String text) {
        return escaped(text).replace("'", "\\u0027");
    }

    private static boolean isEscaped(char c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    private static void append(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
