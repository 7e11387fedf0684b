package app.sockeye.export.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON strings of any length in pieces, with escapes resolved. Unpaired surrogates and invalid escapes are
 * replaced by U+FFFD. Belongs to one thread.
 */
final class JsonStringInput {
    private static final String REPLACEMENT = "\uFFFD";

    private final LineInput in;
    private long replaced;

    JsonStringInput(LineInput in) {
        this.in = in;
    }

    /** Number of invalid escapes and unpaired surrogates so far that were replaced by U+FFFD. */
    long replaced() {
        return replaced;
    }

    /** Reads a string after its opening quotation mark; returns whether it was closed. */
    boolean read(Pieces.Action sink) throws IOException {
        // A high surrogate that waits for its low surrogate; 0 for none.
        char high = 0;
        for (int c = in.peek(); c != '"' || high != 0; c = in.peek()) {
            if (c == '\\') {
                in.advance();
                int unit = escape();
                if (high != 0 && unit >= 0 && Character.isLowSurrogate((char) unit)) {
                    put(new String(new char[] {high, (char) unit}), sink);
                    high = 0;
                    continue;
                }
                if (high != 0) {
                    putReplacement(sink);
                }
                high = unit >= 0 && Character.isHighSurrogate((char) unit) ? (char) unit : 0;
                if (unit < 0 || Character.isLowSurrogate((char) unit)) {
                    putReplacement(sink);
                } else if (high == 0) {
                    put(String.valueOf((char) unit), sink);
                }
            } else if (high != 0) {
                putReplacement(sink);
                high = 0;
            } else if (c < 0 || c == '\n') {
                return false;
            } else {
                in.plainText(sink);
            }
        }
        in.advance();
        return true;
    }

    private void putReplacement(Pieces.Action sink) throws IOException {
        replaced++;
        put(REPLACEMENT, sink);
    }

    private static void put(String text, Pieces.Action sink) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        sink.accept(utf8, 0, utf8.length);
    }

    /** Reads an escape after its backslash; returns its UTF-16 code unit, negative if the escape is invalid. */
    private int escape() throws IOException {
        int c = in.peek();
        int index = c < 0 ? -1 : "\"\\/bfnrtu".indexOf(c);
        if (index < 0) {
            return -1;
        }
        in.advance();
        return c == 'u' ? unit() : "\"\\/\b\f\n\r\t".charAt(index);
    }

    /** Reads four hexadecimal digits; negative if there are fewer. */
    private int unit() throws IOException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(in.peek(), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
            in.advance();
        }
        return unit;
    }
}
