package app.sockeye.payload.diff;

import java.util.List;
import java.util.Objects;

/**
 * All differences between two payloads, ready to be shown.
 *
 * @param rows what to show, from the payloads' beginning to their end
 * @param starts the rows at which a difference begins, ascending
 * @param limit what was not compared, in one sentence; empty where all was
 */
public record Difference(Way way, List<DiffRow> rows, List<Integer> starts, String limit) {

    /** How the two were compared. */
    public enum Way {
        /** All bytes are equal. */
        SAME_BYTES,
        /** JSON by value: the order of keys and the notation of numbers are ignored. */
        JSON,
        TEXT,
        HEX
    }

    public Difference {
        Objects.requireNonNull(way);
        rows = List.copyOf(rows);
        starts = List.copyOf(starts);
        Objects.requireNonNull(limit);
    }

    /** Whether the compared parts are equal. */
    public boolean isNone() {
        return starts.isEmpty();
    }
}
