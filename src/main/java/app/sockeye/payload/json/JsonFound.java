package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A value found in a document, to be decoded when needed. */
public record JsonFound(ByteSource source, JsonKind kind, JsonSpan span) {
    /** Maximum number of digits of a number to compare; longer ones would take too long. */
    private static final int LONGEST_NUMBER = 10_000;

    /**
     * A string's text, escapes resolved; of other values the text as received.
     *
     * @param limit bytes at most; what is behind them is left out
     */
    public String text(int limit) {
        boolean string = kind == JsonKind.STRING;
        JsonSpan inside = string ? new JsonSpan(span.start() + 1, span.end() - 1) : span;
        byte[] bytes = new byte[(int) Math.min(limit, inside.length())];
        int read = source.read(inside.start(), bytes, 0, bytes.length);
        String text = new String(bytes, 0, read, StandardCharsets.UTF_8);
        return string ? JsonString.unescape(text) : text;
    }

    /**
     * The same, and of an object or array all of its text; what is behind the limit is left out.
     *
     * @param limit bytes at most
     */
    public String whole(int limit) {
        return kind.isContainer()
                ? new JsonFound(source, kind, new JsonSpan(span.start(), end(limit))).text(limit)
                : text(limit);
    }

    /** Where an object or array ends: behind its last bracket. */
    private long end(int limit) {
        byte[] bytes = new byte[(int) Math.min(limit, source.size() - span.start())];
        int read = source.read(span.start(), bytes, 0, bytes.length);
        int depth = 0;
        boolean string = false;
        for (int i = 0; i < read; i++) {
            byte b = bytes[i];
            if (string) {
                string = b != '"';
                i += b == '\\' ? 1 : 0;
            } else if (b == '"') {
                string = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                return span.start() + i + 1;
            }
        }
        return span.start() + read;
    }

    /** The exact number; empty if the value is not a number, or has more than 10,000 digits. */
    public Optional<BigDecimal> number() {
        if (kind != JsonKind.NUMBER || span.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text(LONGEST_NUMBER)));
        } catch (NumberFormatException e) {
            // The exponent has more than ten digits.
            return Optional.empty();
        }
    }
}
