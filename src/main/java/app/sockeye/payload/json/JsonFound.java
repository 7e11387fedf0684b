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
