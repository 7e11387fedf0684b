package app.sockeye.payload.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects rows and the starts of differences, up to a limit. One thread. */
final class DiffRows {
    /** Maximum number of rows. */
    static final int MOST = 200_000;

    private final List<DiffRow> rows = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private boolean full;

    /** Marks the next row as the start of a difference. */
    void begin() {
        if (rows.size() < MOST) {
            starts.add(rows.size());
        }
    }

    void add(DiffRow row) {
        if (rows.size() < MOST) {
            rows.add(row);
        } else {
            full = true;
        }
    }

    boolean isFull() {
        return full;
    }

    Difference difference(Difference.Way way, String limit) {
        String told = full && limit.isEmpty()
                ? String.format(Locale.ROOT, "Only the first %,d rows are shown.", MOST)
                : limit;
        return new Difference(way, rows, starts, told);
    }
}
