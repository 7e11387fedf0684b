package app.sockeye.payload.json;

import java.util.Optional;

/**
 * JSON5 as strict JSON (RFC 8259): comments and commas before closing brackets are left out, names and strings get
 * double quotation marks, numbers their strict form. All else stays, white space and order included, so that what is no
 * JSON5 either is no JSON afterwards. Immutable.
 */
public final class Json5 {
    private final String strict;
    /** Where each piece starts in the result, and in what was written; as many as {@link #pieces}. */
    private final int[] sent;

    private final int[] written;
    private final int pieces;

    Json5(String strict, int[] sent, int[] written, int pieces) {
        this.strict = strict;
        this.sent = sent;
        this.written = written;
        this.pieces = pieces;
    }

    /** Reads a text of any size and depth. */
    public static Json5 read(String text) {
        return new Json5Reader(text).read();
    }

    /** The text as strict JSON; it has an error where the text was no JSON5. */
    public String strict() {
        return strict;
    }

    /** What is wrong, at its place in what was written; empty if nothing is. */
    public Optional<JsonError> error(String text) {
        return JsonText.check(strict).map(error -> placed(text, error));
    }

    /** Where a character of what was written stands in the result. */
    public int sent(int position) {
        int piece = last(written, position);
        return piece < 0
                ? position
                : Math.min(sent[piece] + position - written[piece], end(sent, piece, strict.length()));
    }

    /** Where a character of the result stands in what was written. */
    public int written(int position) {
        int piece = last(sent, position);
        return piece < 0
                ? position
                : Math.min(written[piece] + position - sent[piece], end(written, piece, Integer.MAX_VALUE));
    }

    private JsonError placed(String text, JsonError error) {
        int piece = last(sent, (int) error.offset());
        int at = piece < 0
                ? (int) error.offset()
                : Math.min(written[piece] + (int) error.offset() - sent[piece], end(written, piece, text.length()));
        String before = text.substring(0, Math.min(at, text.length()));
        int line = 1;
        for (int i = 0; i < before.length(); i++) {
            line += before.charAt(i) == '\n' ? 1 : 0;
        }
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return new JsonError(before.length(), line, column, error.sentence());
    }

    private int end(int[] starts, int piece, int length) {
        return piece + 1 < pieces ? starts[piece + 1] : length;
    }

    /** The last piece that starts at a place or before; -1 for none. */
    private int last(int[] starts, int place) {
        int low = -1;
        int high = pieces - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
