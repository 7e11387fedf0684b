package app.sockeye.payload.json;

import java.util.Locale;
import java.util.Objects;

/**
 * Why something is not JSON (RFC 8259).
 *
 * @param offset of the first wrong byte, from 0; where a text was checked, of the first wrong char
 * @param line from 1
 * @param column from 1, in code points
 * @param sentence what is wrong there
 */
public record JsonError(long offset, long line, long column, String sentence) {
    public JsonError {
        Objects.requireNonNull(sentence);
    }

    /** The sentence with its place. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Line %d, column %d: %s", line, column, sentence);
    }
}
