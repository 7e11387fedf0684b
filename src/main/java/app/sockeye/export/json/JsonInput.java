package app.sockeye.export.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads JSON as a stream, strings of any length in pieces. As files come from other tools, it accepts some invalid JSON
 * whose meaning is clear: a byte order mark, an extra comma, an unpaired surrogate, an invalid escape. Belongs to one
 * thread.
 */
public final class JsonInput {
    private static final int SHORT_STRING = 1 << 10;
    private static final int RAW_PIECE = 16 << 10;

    private final LineInput in;
    private final JsonStringInput strings;

    /** Reads from the channel's start and skips a byte order mark. */
    public JsonInput(SeekableByteChannel channel) throws IOException {
        this.in = new LineInput(channel);
        this.strings = new JsonStringInput(in);
    }

    /** Bytes read so far. */
    public long position() {
        return in.position();
    }

    /** Number of invalid escapes and unpaired surrogates so far that were replaced by U+FFFD. */
    public long replaced() {
        return strings.replaced();
    }

    /** The current place in the file. */
    public LineInput.Place place() {
        return in.place();
    }

    /** Continues reading at another place. */
    public void goTo(LineInput.Place place) throws IOException {
        in.goTo(place);
    }

    /** Reads bytes of the file from a place on, fewer if it ends. */
    public byte[] bytes(LineInput.Place from, int length) throws IOException {
        in.goTo(from);
        return in.bytes(length);
    }

    /** Passes on the next bytes of the file unchanged. */
    public void raw(long length, Pieces.Action sink) throws IOException {
        for (long left = length; left > 0; ) {
            byte[] piece = in.bytes((int) Math.min(left, RAW_PIECE));
            if (piece.length == 0) {
                return;
            }
            sink.accept(piece, 0, piece.length);
            left -= piece.length;
        }
    }

    /** Skips the rest of this line and the white space after it. */
    public void skipLine() throws IOException {
        in.skipLine();
        peek();
    }

    /** Returns an exception with the current place and a sentence that says what is wrong. */
    public InvalidImportException failure(String sentence) {
        return new InvalidImportException(place(), sentence);
    }

    /** Skips white space and returns the next byte without consuming it; -1 at the end. */
    public int peek() throws IOException {
        int c = in.peek();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            in.advance();
            c = in.peek();
        }
        return c;
    }

    /** Consumes the next byte if it is the expected one; returns whether it was. */
    boolean take(char expected) throws IOException {
        boolean there = peek() == expected;
        if (there) {
            in.advance();
        }
        return there;
    }

    void expect(char expected) throws IOException {
        if (!take(expected)) {
            throw unexpected("'" + expected + "'");
        }
    }

    /** Reads the value of one member, or one element. */
    @FunctionalInterface
    public interface Member {
        void read(String name) throws IOException;
    }

    /** Reads an object; each value must be read. */
    public void object(Member member) throws IOException {
        expect('{');
        if (!take('}')) {
            do {
                String name = string();
                expect(':');
                member.read(name);
            } while (take(',') && peek() != '}');
            expect('}');
        }
    }

    /** Reads an array; each element must be read. */
    public void array(Member element) throws IOException {
        expect('[');
        if (!take(']')) {
            do {
                element.read("");
            } while (take(',') && peek() != ']');
            expect(']');
        }
    }

    /** Reads an object; skips any other value. */
    public void objectOrOther(Member member) throws IOException {
        if (peek() == '{') {
            object(member);
        } else {
            skip();
        }
    }

    /** Reads an array; skips any other value. */
    public void arrayOrOther(Member element) throws IOException {
        if (peek() == '[') {
            array(element);
        } else {
            skip();
        }
    }

    /**
     * Reads a number exactly, even in quotation marks; empty for any other value, or if it has too many digits or too
     * large an exponent.
     */
    public Optional<BigDecimal> number() throws IOException {
        return ExactNumber.parse(text(ExactNumber.MOST_DIGITS + 1));
    }

    /** Reads an integer; empty for any other value. */
    public Optional<Long> integer() throws IOException {
        try {
            return number().map(BigDecimal::longValueExact);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Reads a short string; a number or constant as its text, and any other value as an empty string. */
    public String text() throws IOException {
        return text(SHORT_STRING);
    }

    /** @param most maximum number of bytes, see {@link #string(int)} */
    public String text(int most) throws IOException {
        int c = peek();
        if (c == '"') {
            return string(most);
        }
        if (c == '{' || c == '[' || c == 'n') {
            skip();
            return "";
        }
        StringBuilder word = new StringBuilder();
        for (; isWord(in.peek()); in.advance()) {
            if (word.length() < most) {
                word.append((char) in.peek());
            }
        }
        if (word.length() == 0 || in.peek() < 0) {
            throw noValue();
        }
        return word.toString();
    }

    /** Reads a short string, such as a name. */
    public String string() throws IOException {
        return string(SHORT_STRING);
    }

    /**
     * Reads a string.
     *
     * @param most maximum number of bytes; a longer string is cut off there
     */
    public String string(int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        string((piece, offset, length) -> bytes.write(piece, offset, Math.min(length, most - bytes.size())));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Reads a string and passes on its UTF-8, with escapes resolved. */
    public void string(Pieces.Action sink) throws IOException {
        expect('"');
        if (!strings.read(sink)) {
            throw failure("a string is not closed.");
        }
    }

    /** Reads a string of Base64 and passes on its bytes; of one that is cut off, those before the end. */
    public void base64(Pieces.Action sink) throws IOException {
        Base64Pieces decoder = new Base64Pieces(sink);
        try {
            string(decoder::add);
        } catch (InvalidImportException e) {
            decoder.flushWhole();
            throw e;
        }
        decoder.flush();
    }

    /** Skips a value of any depth. */
    public void skip() throws IOException {
        long depth = 0;
        do {
            int c = peek();
            if (c == '{' || c == '[') {
                in.advance();
                depth++;
            } else if (depth > 0 && (c == '}' || c == ']')) {
                in.advance();
                depth--;
            } else if (depth > 0 && (c == ',' || c == ':')) {
                in.advance();
            } else if (c == '"') {
                skipString();
            } else {
                skipWord();
            }
        } while (depth > 0);
    }

    /** Skips a string without resolving its escapes. */
    private void skipString() throws IOException {
        in.advance();
        for (int c = in.peek(); c != '"'; c = in.peek()) {
            if (c < 0) {
                throw failure("a string is not closed.");
            }
            in.advance();
            if (c == '\\' && in.peek() >= 0) {
                in.advance();
            }
        }
        in.advance();
    }

    private void skipWord() throws IOException {
        if (!isWord(in.peek())) {
            throw noValue();
        }
        while (isWord(in.peek())) {
            in.advance();
        }
    }

    private InvalidImportException noValue() throws IOException {
        return unexpected("a value");
    }

    private InvalidImportException unexpected(String expected) throws IOException {
        return failure("expected " + expected + ", found " + found(in.peek()) + ".");
    }

    private static String found(int c) {
        if (c < 0) {
            return "the end of the file";
        }
        return c > ' ' && c < 0x7f ? "'" + (char) c + "'" : String.format(Locale.ROOT, "the byte 0x%02x", c);
    }

    private static boolean isWord(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '+' || c == '.';
    }
}
