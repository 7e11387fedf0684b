package app.sockeye.payload.diff;

import java.util.List;
import java.util.Objects;

/**
 * A line of a difference.
 *
 * @param place where it is: a JSON path, a line's number, an offset; may be empty
 * @param text what is there; empty for a row that only names a place
 * @param marks the parts of the text that make the difference, ascending; none where all of it does
 */
public record DiffRow(DiffSign sign, String place, String text, List<Mark> marks) {
    public DiffRow {
        Objects.requireNonNull(sign);
        Objects.requireNonNull(place);
        Objects.requireNonNull(text);
        marks = List.copyOf(marks);
    }

    DiffRow(DiffSign sign, String place, String text) {
        this(sign, place, text, List.of());
    }

    /** The row as a line of text, its sign first. */
    public String line() {
        String gap = place.isEmpty() || text.isEmpty() ? "" : "  ";
        return sign.mark() + " " + place + gap + text;
    }

    /**
     * Chars of a row's text.
     *
     * @param end behind the last
     */
    public record Mark(int start, int end) {}
}
