package app.sockeye.transcript.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** Reads JSON as it comes, strings of any length in pieces. Belongs to one thread. */
final class JsonInput {
    private static final int BUFFER = 64 << 10;
    private static final int SHORT_STRING = 1 << 10;
    private static final int MOST_DEPTH = 256;
    private static final int MOST_DIGITS = 64;
    /** Powers of ten beyond those of a double: to add to such a number would take all memory. */
    private static final int MOST_EXPONENT = 400;

    private final SeekableByteChannel in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long taken;
    private long line = 1;

    JsonInput(SeekableByteChannel in) {
        this.in = in;
    }

    /** Bytes read so far. */
    long position() {
        return taken + at;
    }

    /** Where to go on reading. */
    record Place(long position, long line) {}

    Place place() {
        return new Place(position(), line);
    }

    /** Goes on at another place. */
    void goTo(Place place) throws IOException {
        line = place.line();
        if (place.position() >= taken && place.position() <= taken + end) {
            at = (int) (place.position() - taken);
        } else {
            in.position(place.position());
            taken = place.position();
            at = 0;
            end = 0;
        }
    }

    InvalidImportException failure(String sentence) {
        return new InvalidImportException(line, sentence);
    }

    /** The next byte that is not white space, not taken yet; -1 at the end. */
    int peek() throws IOException {
        int c = raw();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            line += c == '\n' ? 1 : 0;
            at++;
            c = raw();
        }
        return c;
    }

    /** Takes a byte where it comes next. */
    boolean take(char expected) throws IOException {
        boolean there = peek() == expected;
        at += there ? 1 : 0;
        return there;
    }

    void expect(char expected) throws IOException {
        if (!take(expected)) {
            throw failure("'" + expected + "' is due here" + (peek() < 0 ? ", but the file ends." : "."));
        }
    }

    /** What reads one member's value, or one element. */
    @FunctionalInterface
    interface Member {
        void read(String name) throws IOException;
    }

    /** Reads an object; each value must be read. */
    void object(Member member) throws IOException {
        expect('{');
        if (!take('}')) {
            do {
                String name = string();
                expect(':');
                member.read(name);
            } while (take(','));
            expect('}');
        }
    }

    /** Reads an array; each element must be read. */
    void array(Member element) throws IOException {
        expect('[');
        if (!take(']')) {
            do {
                element.read("");
            } while (take(','));
            expect(']');
        }
    }

    /** Reads an integer. */
    long integer() throws IOException {
        StringBuilder digits = new StringBuilder();
        for (int c = peek(); c == '-' || c >= '0' && c <= '9'; c = raw()) {
            digits.append((char) c);
            at++;
            if (digits.length() > 20) {
                break;
            }
        }
        try {
            return Long.parseLong(digits.toString());
        } catch (NumberFormatException e) {
            throw failure("a whole number is due here.");
        }
    }

    /** Reads {@code true} or {@code false}. */
    boolean constant() throws IOException {
        boolean value = peek() == 't';
        for (byte expected : (value ? "true" : "false").getBytes(StandardCharsets.US_ASCII)) {
            if (raw() != expected) {
                throw failure("true or false is due here.");
            }
            at++;
        }
        return value;
    }

    /** Reads a number, exact. */
    BigDecimal decimal() throws IOException {
        StringBuilder digits = new StringBuilder();
        for (int c = peek(); c >= '0' && c <= '9' || c > 0 && "+-.eE".indexOf(c) >= 0; c = raw()) {
            digits.append((char) c);
            at++;
            if (digits.length() > MOST_DIGITS) {
                break;
            }
        }
        try {
            BigDecimal number = new BigDecimal(digits.toString());
            if (Math.abs((long) number.scale()) <= MOST_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw failure("a number is due here.");
        }
        throw failure("the number " + digits + " is too large or too small for its place.");
    }

    /** Reads a short string, such as a name. */
    String string() throws IOException {
        return string(SHORT_STRING);
    }

    /**
     * Reads a string.
     *
     * @param most bytes that it may have
     */
    String string(int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        string((piece, offset, length) -> {
            if (bytes.size() + length > most) {
                throw failure("a string is too long for its place.");
            }
            bytes.write(piece, offset, length);
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Reads a string and hands out its UTF-8, its escapes resolved. */
    void string(Pieces.Action sink) throws IOException {
        expect('"');
        for (int c = raw(); c != '"'; c = raw()) {
            if (c == '\\') {
                at++;
                byte[] escaped = escape().getBytes(StandardCharsets.UTF_8);
                sink.accept(escaped, 0, escaped.length);
            } else if (c < ' ') {
                throw failure(c < 0 ? "a string is not closed." : "a control character stands in a string.");
            } else {
                int start = at;
                while (at < end && buffer[at] != '"' && buffer[at] != '\\' && (buffer[at] & 0xFF) >= ' ') {
                    at++;
                }
                sink.accept(buffer, start, at - start);
            }
        }
        at++;
    }

    /** Reads a value and forgets it. */
    void skip() throws IOException {
        skip(0);
    }

    private void skip(int depth) throws IOException {
        if (depth > MOST_DEPTH) {
            throw failure("a value is too deep.");
        }
        switch (peek()) {
            case '{' -> object(name -> skip(depth + 1));
            case '[' -> array(name -> skip(depth + 1));
            case '"' -> skipString();
            default -> skipWord();
        }
    }

    /** What its escapes stand for does not matter. */
    private void skipString() throws IOException {
        at++;
        for (int c = raw(); c != '"'; c = raw()) {
            if (c < 0) {
                throw failure("a string is not closed.");
            }
            at++;
            if (c == '\\' && raw() >= 0) {
                at++;
            }
        }
        at++;
    }

    private void skipWord() throws IOException {
        int length = 0;
        for (int c = raw(); c >= 0 && "+-.".indexOf(c) >= 0 || Character.isLetterOrDigit(c); c = raw()) {
            at++;
            length++;
        }
        if (length == 0) {
            throw failure("a value is due here.");
        }
    }

    private String escape() throws IOException {
        int c = raw();
        at++;
        if (c != 'u') {
            int index = c < 0 ? -1 : "\"\\/bfnrt".indexOf(c);
            if (index < 0) {
                throw failure("an escape is none of JSON's.");
            }
            return String.valueOf("\"\\/\b\f\n\r\t".charAt(index));
        }
        char first = unit();
        if (!Character.isSurrogate(first)) {
            return String.valueOf(first);
        }
        if (raw() == '\\') {
            at++;
            if (raw() == 'u') {
                at++;
                char second = unit();
                if (Character.isSurrogatePair(first, second)) {
                    return new String(new char[] {first, second});
                }
            }
        }
        throw failure("half a surrogate pair is no text.");
    }

    private char unit() throws IOException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(raw(), 16);
            if (digit < 0) {
                throw failure("four hexadecimal digits are due after \\u.");
            }
            unit = unit << 4 | digit;
            at++;
        }
        return (char) unit;
    }

    /** The next byte, not taken yet; -1 at the end. */
    private int raw() throws IOException {
        if (at == end) {
            taken += end;
            at = 0;
            end = Math.max(0, in.read(ByteBuffer.wrap(buffer)));
        }
        return at < end ? buffer[at] & 0xFF : -1;
    }
}
