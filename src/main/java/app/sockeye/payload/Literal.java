package app.sockeye.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.protocol.Utf8Validator;
import java.util.Base64;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/**
 * Bytes as an expression in a programming language whose value is exactly these bytes or this text. Only ASCII is used,
 * so that no editor or compiler can misread it.
 */
public enum Literal {
    /** A string literal of UTF-8, or a compound literal of {@code const unsigned char[]} (C99). */
    C("C"),
    /** A {@code String} or a {@code byte[]}; values too long for one constant are concatenated. */
    JAVA("Java"),
    /** A {@code str} or {@code bytes}. */
    PYTHON("Python"),
    /** A string or a {@code Uint8Array}. */
    JAVASCRIPT("JavaScript");

    /** Length of a piece; C99 compilers have to accept string literals of 4095 characters. */
    private static final int C_PIECE = 1000;
    /** Length of a piece; a constant has at most 65535 bytes, and a character up to three. */
    private static final int JAVA_PIECE = 16_000;
    /** Longest array initializer; a longer one would exceed the 64 KiB that Java allows for a method. */
    private static final int JAVA_ARRAY = 4000;

    private final String label;

    Literal(String label) {
        this.label = label;
    }

    /** The language's name. */
    public String label() {
        return label;
    }

    /**
     * The expression.
     *
     * @param asText whether the bytes are text where they are UTF-8
     */
    public String of(byte[] bytes, boolean asText) {
        boolean text = asText && Utf8Validator.isValid(bytes, 0, bytes.length);
        return switch (this) {
            case C -> text ? cText(bytes) : cBytes(bytes);
            case JAVA -> text ? javaText(new String(bytes, UTF_8)) : javaBytes(bytes);
            case PYTHON ->
                text ? "\"" + escape(new String(bytes, UTF_8), Literal::pythonEscape) + "\"" : pythonBytes(bytes);
            case JAVASCRIPT ->
                text
                        ? "\"" + escape(new String(bytes, UTF_8), Literal::unicodeEscape) + "\""
                        : "new Uint8Array([" + list(bytes, Literal::hexNumber) + "])";
        };
    }

    private static String cText(byte[] bytes) {
        StringJoiner pieces = new StringJoiner("\n");
        for (int from = 0; from == 0 || from < bytes.length; from += C_PIECE) {
            StringBuilder piece = new StringBuilder("\"");
            for (int i = from; i < Math.min(bytes.length, from + C_PIECE); i++) {
                // Three octal digits need no terminator. A question mark is escaped, as it might start a trigraph.
                int b = bytes[i] & 0xFF;
                piece.append(b == '?' ? "\\?" : isPlain(b) ? Character.toString(b) : shortEscape(b, "\\%03o"));
            }
            pieces.add(piece.append('"'));
        }
        return pieces.toString();
    }

    private static String cBytes(byte[] bytes) {
        return bytes.length == 0 ? "\"\"" : "(const unsigned char[]) {" + list(bytes, Literal::hexNumber) + "}";
    }

    private static String javaText(String text) {
        StringJoiner pieces = new StringJoiner(",\n");
        for (int from = 0; from == 0 || from < text.length(); from += JAVA_PIECE) {
            String piece = text.substring(from, Math.min(text.length(), from + JAVA_PIECE));
            StringBuilder escaped = new StringBuilder("\"");
            piece.chars().forEach(c -> escaped.append(isPlain(c) ? Character.toString(c) : unicodeEscape(c)));
            pieces.add(escaped.append('"'));
        }
        return text.length() <= JAVA_PIECE ? pieces.toString() : "String.join(\"\",\n" + pieces + ")";
    }

    private static String javaBytes(byte[] bytes) {
        return bytes.length <= JAVA_ARRAY
                ? "new byte[] {"
                        + list(bytes, b -> String.format(Locale.ROOT, b < 0x80 ? "0x%02x" : "(byte) 0x%02x", b)) + "}"
                : "java.util.Base64.getDecoder().decode("
                        + javaText(Base64.getEncoder().encodeToString(bytes)) + ")";
    }

    private static String pythonBytes(byte[] bytes) {
        StringBuilder escaped = new StringBuilder("b\"");
        for (byte signed : bytes) {
            int b = signed & 0xFF;
            escaped.append(isPlain(b) ? Character.toString(b) : shortEscape(b, "\\x%02x"));
        }
        return escaped.append('"').toString();
    }

    private static String pythonEscape(int codePoint) {
        return shortEscape(codePoint, codePoint < 0x100 ? "\\x%02x" : codePoint < 0x10000 ? "\\u%04x" : "\\U%08x");
    }

    private static String unicodeEscape(int codePoint) {
        if (codePoint < 0x10000) {
            return shortEscape(codePoint, "\\u%04x");
        }
        return unicodeEscape(Character.highSurrogate(codePoint)) + unicodeEscape(Character.lowSurrogate(codePoint));
    }

    /** The escapes that all four languages share; any other character by its number. */
    private static String shortEscape(int character, String number) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> String.format(Locale.ROOT, number, character);
        };
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character < 0x7F && character != '"' && character != '\\';
    }

    private static String escape(String text, IntFunction<String> escape) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escaped.append(isPlain(c) ? Character.toString(c) : escape.apply(c)));
        return escaped.toString();
    }

    private static String hexNumber(int b) {
        return String.format(Locale.ROOT, "0x%02x", b);
    }

    private static String list(byte[] bytes, IntFunction<String> element) {
        StringJoiner elements = new StringJoiner(", ");
        for (byte b : bytes) {
            elements.add(element.apply(b & 0xFF));
        }
        return elements.toString();
    }
}
