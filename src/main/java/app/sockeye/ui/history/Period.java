package app.sockeye.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How old sessions may be to be listed. */
enum Period {
    ANY("Any time", Integer.MAX_VALUE),
    TODAY("Today", 0),
    WEEK("Last 7 days", 6),
    MONTH("Last 30 days", 29);

    private final String label;
    private final int daysBack;

    Period(String label, int daysBack) {
        this.label = label;
        this.daysBack = daysBack;
    }

    boolean covers(Instant started, LocalDate today, ZoneId zone) {
        return this == ANY || !LocalDate.ofInstant(started, zone).isBefore(today.minusDays(daysBack));
    }

    @Override
    public String toString() {
        return label;
    }
}
