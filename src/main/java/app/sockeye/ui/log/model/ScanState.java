package app.sockeye.ui.log.model;

import app.sockeye.ui.log.words.LogTexts;
import java.util.Optional;

/**
 * Progress of a filter's scan.
 *
 * @param filtering whether there is a filter
 * @param hits rows that match so far
 * @param all rows there would be without the filter
 * @param scanned entries looked at
 * @param entries to look at
 * @param complete whether all entries that existed when the scan began were looked at
 * @param trouble why it gave up; empty while all is well
 */
public record ScanState(
        boolean filtering,
        long hits,
        long all,
        long scanned,
        long entries,
        boolean complete,
        Optional<String> trouble) {
    static final ScanState NONE = new ScanState(false, 0, 0, 0, 0, true, Optional.empty());

    /** Whether there will be no more results, as all was searched or that failed. */
    public boolean ended() {
        return complete || trouble.isPresent();
    }

    /** Whether more results will come soon. */
    boolean isUnderWay() {
        return trouble.isEmpty() && (!complete || scanned < entries);
    }

    /** From 0 to 1. */
    public double progress() {
        return complete || entries == 0 ? 1 : Math.min(1, (double) scanned / entries);
    }

    /** {@code 1 204 of 1 204 118}; empty without a filter. */
    public String text() {
        return filtering ? LogTexts.matches(hits, all) : "";
    }
}
