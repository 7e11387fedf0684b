package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.util.BitSet;

/**
 * Reads JSON (RFC 8259) token by token and checks its grammar. It never recurses: a nesting level costs one bit.
 * Nothing is decoded; a token is a span of bytes. UTF-8 in strings is not checked. One thread.
 */
final class JsonScanner {
    private enum Expected {
        VALUE,
        /** After an opening bracket: a value or the closing bracket. */
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        COLON,
        /** A value is complete. */
        COMMA_OR_END
    }

    private final JsonLexer lexer;
    /** For each open container, whether it is an object. */
    private final BitSet objects = new BitSet();

    /** Whether the document is a sequence, read as an array without brackets. */
    private boolean sequence;

    private int depth;
    private Expected expected = Expected.VALUE;
    private long start;
    /** The position of the newest token if it is a comma; otherwise negative. */
    private long comma = -1;

    /** A scanner at the start of a document. */
    JsonScanner(ByteSource source) {
        this(source, 0);
    }

    /** A scanner at the start of a value within a document. */
    JsonScanner(ByteSource source, long position) {
        this.lexer = new JsonLexer(source, position);
    }

    /** A scanner at the start of a container's child: a value of an array, or a key of an object. */
    static JsonScanner atChild(ByteSource source, long position, boolean inObject) {
        JsonScanner scanner = new JsonScanner(source, position);
        scanner.open(inObject);
        scanner.expected = inObject ? Expected.KEY : Expected.VALUE;
        return scanner;
    }

    /**
     * A scanner at a value of a sequence: values separated by record separators (RFC 7464) or white space, which are
     * read as the elements of an array without brackets.
     */
    static JsonScanner inSequence(ByteSource source, long position) {
        JsonScanner scanner = new JsonScanner(source, position);
        scanner.open(false);
        scanner.expected = Expected.VALUE;
        scanner.sequence = true;
        return scanner;
    }

    /** The position of the newest token's first byte. */
    long start() {
        return start;
    }

    /** The position after the newest token's last byte. */
    long end() {
        return lexer.position();
    }

    /** Number of open containers, including one that the newest token opened. */
    int depth() {
        return depth;
    }

    /** Whether the innermost open container is an object; there must be an open one. */
    boolean inObject() {
        return objects.get(depth - 1);
    }

    /** The next token; always {@link JsonToken#END} at the end. */
    JsonToken next() throws InvalidJsonException {
        if (sequence && depth <= 1) {
            return nextInSequence();
        }
        return next(lexer.skipWhiteSpace());
    }

    /** Reports a comma between the values of a sequence, and a closing bracket at its end. */
    private JsonToken nextInSequence() throws InvalidJsonException {
        int c = lexer.skipSeparators();
        start = lexer.position();
        if (c < 0 && depth == 1 && expected != Expected.VALUE) {
            expected = Expected.COMMA_OR_END;
            objects.clear(--depth);
            return JsonToken.END_ARRAY;
        }
        if (c >= 0 && depth == 1 && expected == Expected.COMMA_OR_END) {
            expected = Expected.VALUE;
            return JsonToken.COMMA;
        }
        return next(c);
    }

    private JsonToken next(int c) throws InvalidJsonException {
        start = lexer.position();
        if (c < 0) {
            return atEnd();
        }
        return switch (expected) {
            case VALUE -> value(c);
            case VALUE_OR_END -> c == ']' ? close() : value(c);
            case KEY -> key(c);
            case KEY_OR_END -> c == '}' ? close() : key(c);
            case COLON -> colon(c);
            case COMMA_OR_END -> commaOrEnd(c);
        };
    }

    private JsonToken value(int c) throws InvalidJsonException {
        switch (c) {
            case '{':
                lexer.advance();
                open(true);
                return JsonToken.BEGIN_OBJECT;
            case '[':
                lexer.advance();
                open(false);
                return JsonToken.BEGIN_ARRAY;
            default:
                if (!JsonLexer.beginsScalar(c)) {
                    throw unexpected();
                }
                comma = -1;
                expected = Expected.COMMA_OR_END;
                return lexer.scalar();
        }
    }

    private JsonToken key(int c) throws InvalidJsonException {
        if (c != '"') {
            throw unexpected();
        }
        comma = -1;
        lexer.string();
        expected = Expected.COLON;
        return JsonToken.KEY;
    }

    private JsonToken colon(int c) throws InvalidJsonException {
        if (c != ':') {
            throw unexpected();
        }
        lexer.advance();
        expected = Expected.VALUE;
        return JsonToken.COLON;
    }

    private JsonToken commaOrEnd(int c) throws InvalidJsonException {
        if (depth == 0) {
            throw unexpected();
        }
        if (c == ',') {
            comma = start;
            lexer.advance();
            expected = inObject() ? Expected.KEY : Expected.VALUE;
            return JsonToken.COMMA;
        }
        if (c != (inObject() ? '}' : ']')) {
            throw unexpected();
        }
        return close();
    }

    private JsonToken atEnd() throws InvalidJsonException {
        if (depth == 0 && expected == Expected.COMMA_OR_END) {
            return JsonToken.END;
        }
        throw unexpected();
    }

    private InvalidJsonException unexpected() {
        int c = lexer.skipWhiteSpace();
        if (comma >= 0
                && (expected == Expected.KEY && c == '}' || expected == Expected.VALUE && !inObject() && c == ']')) {
            return lexer.failure(comma, "Trailing comma: JSON has no comma before '" + (char) c + "'.");
        }
        return lexer.unexpected(
                switch (expected) {
                    case VALUE -> "a value";
                    case VALUE_OR_END -> "a value or ']'";
                    case KEY -> "a key in quotes";
                    case KEY_OR_END -> "a key in quotes or '}'";
                    case COLON -> "':'";
                    case COMMA_OR_END ->
                        depth == 0 ? "nothing after the JSON value" : inObject() ? "',' or '}'" : "',' or ']'";
                });
    }

    private void open(boolean object) {
        comma = -1;
        objects.set(depth++, object);
        expected = object ? Expected.KEY_OR_END : Expected.VALUE_OR_END;
    }

    private JsonToken close() {
        lexer.advance();
        expected = Expected.COMMA_OR_END;
        return objects.get(--depth) ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
    }
}
