package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.ByteWindow;
import app.sockeye.protocol.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The words of JSON: white space, strings, numbers and literals (RFC 8259 sections 2, 3, 6 and 7). One thread. */
final class JsonLexer {
    static final int RECORD_SEPARATOR = 0x1E;

    private final ByteSource source;
    private final ByteWindow bytes;

    JsonLexer(ByteSource source, long position) {
        this.source = source;
        this.bytes = new ByteWindow(source, position);
    }

    long position() {
        return bytes.position();
    }

    void advance() {
        bytes.advance();
    }

    /** Returns the first byte that is not white space, -1 at the end; does not go past it. */
    int skipWhiteSpace() {
        int c = bytes.peek();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            bytes.advance();
            c = bytes.peek();
        }
        return c;
    }

    /** Like {@link #skipWhiteSpace}, but also skips record separators (RFC 7464). */
    int skipSeparators() {
        int c = skipWhiteSpace();
        while (c == RECORD_SEPARATOR) {
            bytes.advance();
            c = skipWhiteSpace();
        }
        return c;
    }

    static boolean beginsScalar(int c) {
        return c == '"' || c == '-' || isDigit(c) || c == 't' || c == 'f' || c == 'n';
    }

    /** Reads the string, number or literal at the current position. */
    JsonToken scalar() throws InvalidJsonException {
        switch (bytes.peek()) {
            case '"':
                string();
                return JsonToken.STRING;
            case 't':
                literal("true");
                return JsonToken.BOOLEAN;
            case 'f':
                literal("false");
                return JsonToken.BOOLEAN;
            case 'n':
                literal("null");
                return JsonToken.NULL;
            default:
                number();
                return JsonToken.NUMBER;
        }
    }

    /** Reads a string that starts at the current quote. */
    void string() throws InvalidJsonException {
        bytes.advance();
        while (true) {
            int c = bytes.peek();
            if (c == '"') {
                bytes.advance();
                return;
            }
            if (c == '\\') {
                escape();
            } else if (c < ' ') {
                throw c < 0
                        ? failure("The string is not closed.")
                        : failure(String.format(
                                Locale.ROOT, "A control character in a string must be written as \\u%04x.", c));
            } else {
                bytes.advance();
            }
        }
    }

    private void escape() throws InvalidJsonException {
        bytes.advance();
        int c = bytes.peek();
        if (c < 0 || "\"\\/bfnrtu".indexOf(c) < 0) {
            throw unexpected("one of \" \\ / b f n r t u after '\\'");
        }
        bytes.advance();
        for (int i = 0; c == 'u' && i < 4; i++) {
            if (Character.digit(bytes.peek(), 16) < 0) {
                throw unexpected("four hexadecimal digits after \\u");
            }
            bytes.advance();
        }
    }

    private void literal(String word) throws InvalidJsonException {
        for (int i = 0; i < word.length(); i++) {
            if (bytes.peek() != word.charAt(i)) {
                throw unexpected(word);
            }
            bytes.advance();
        }
    }

    private void number() throws InvalidJsonException {
        if (bytes.peek() == '-') {
            bytes.advance();
        }
        if (bytes.peek() == '0') {
            bytes.advance();
            if (isDigit(bytes.peek())) {
                throw failure("A number can't start with 0.");
            }
        } else {
            digits();
        }
        if (bytes.peek() == '.') {
            bytes.advance();
            digits();
        }
        if (bytes.peek() == 'e' || bytes.peek() == 'E') {
            bytes.advance();
            if (bytes.peek() == '+' || bytes.peek() == '-') {
                bytes.advance();
            }
            digits();
        }
    }

    private void digits() throws InvalidJsonException {
        if (!isDigit(bytes.peek())) {
            throw unexpected("a digit");
        }
        while (isDigit(bytes.peek())) {
            bytes.advance();
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The failure at the current place, which names what was expected and what was found. */
    InvalidJsonException unexpected(String expected) {
        int c = bytes.peek();
        return failure("Expected " + expected + ", found " + (c < 0 ? "the end of the text" : found(c)) + ".");
    }

    private String found(int c) {
        if (c < ' ' || c == 0x7f) {
            return String.format(Locale.ROOT, "the byte 0x%02x", c);
        }
        byte[] codePoint = new byte[4];
        int read = source.read(position(), codePoint, 0, codePoint.length);
        int found = new String(codePoint, 0, read, StandardCharsets.UTF_8).codePointAt(0);
        return found == 0xfeff ? "a byte order mark" : "'" + VisibleText.of(found) + "'";
    }

    private InvalidJsonException failure(String sentence) {
        return failure(position(), sentence);
    }

    /** The failure at an earlier position. */
    InvalidJsonException failure(long place, String sentence) {
        return new InvalidJsonException(JsonPlace.of(source, place).error(sentence));
    }
}
