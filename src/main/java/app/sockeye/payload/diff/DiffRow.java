package app.sockeye.payload.diff;

import java.util.List;
import java.util.Objects;

/**
 * A line of a difference.
 *
 * @param place where it is: a JSON path, a line's number, an offset; may be empty
 * @param text what is there; empty for a row that only names a place
 * @param parts the parts of the text that make the difference, ascending; none where all of it does
 */
public record DiffRow(DiffSign sign, String place, String text, List<Part> parts) {
    public DiffRow {
        Objects.requireNonNull(sign);
        Objects.requireNonNull(place);
        Objects.requireNonNull(text);
        parts = List.copyOf(parts);
    }

    DiffRow(DiffSign sign, String place, String text) {
        this(sign, place, text, List.of());
    }

    /** The row as a line of text, its sign first. */
    public String line() {
        String gap = place.isEmpty() || text.isEmpty() ? "" : "  ";
        return sign.symbol() + " " + place + gap + text;
    }

    /**
     * Chars of a row's text.
     *
     * @param end behind the last
     */
    public record Part(int start, int end) {}
}
