package app.sockeye.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How old sessions may be to be listed. */
enum Period {
    ANY(HistoryTexts.ANY_TIME, Integer.MAX_VALUE),
    TODAY(HistoryTexts.TODAY, 0),
    WEEK(HistoryTexts.LAST_7_DAYS, 6),
    MONTH(HistoryTexts.LAST_30_DAYS, 29);

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
