package app.sockeye.ui.log.model;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;
import app.sockeye.ui.log.filter.FilteredRows;
import app.sockeye.ui.log.filter.NoiseCondition;
import app.sockeye.ui.log.filter.Rows;
import java.util.Optional;

/**
 * The rows that a filter leaves of a transcript, and those that are hidden as noise. While only noise is hidden, all rows
 * stay until it was found, so that a long log is there at once. JavaFX thread.
 */
final class RowSearch {
    private Transcript transcript;
    /** Null while everything is shown. */
    private FilteredRows found;

    private Filter asked = Filter.ALL;
    /** Hides noise in this search; empty where none is hidden. */
    private Optional<NoiseCondition> noise = Optional.empty();

    private boolean onlyNoise;

    /** What is shown, and how far the search is. */
    record Result(Rows rows, ScanState scan) {
        static final Result NONE = new Result(Rows.NONE, ScanState.NONE);
    }

    /**
     * Searches anew.
     *
     * @param shown null for none
     */
    void start(Transcript shown, Filter wanted, boolean hidesNoise) {
        close();
        transcript = shown;
        asked = wanted;
        noise = hidesNoise ? Optional.of(new NoiseCondition()) : Optional.empty();
        onlyNoise = asked.isAll();
        if (shown != null && !(onlyNoise && noise.isEmpty())) {
            found = new FilteredRows(shown, filter());
        }
    }

    /** The filter of what is shown. */
    Filter filter() {
        return noise.map(condition -> asked.and(condition.filter())).orElse(asked);
    }

    /** How much is hidden as noise from an entry on, of what the filter leaves. */
    NoiseCondition.Count hiddenFrom(long entry) {
        return noise.map(condition -> condition.hiddenFrom(entry)).orElse(NoiseCondition.Count.NONE);
    }

    void close() {
        if (found != null) {
            found.close();
            found = null;
        }
    }

    void marksChanged() {
        if (found != null) {
            found.marksChanged();
        }
    }

    /** Whether some entries are not shown, or may not be. */
    boolean isNarrowed() {
        return found != null;
    }

    /** Whether other rows may come soon. */
    boolean isRepeating() {
        return found != null && found.isRepeating();
    }

    /** @param firstEntry the first entry that was not cleared from view */
    Result result(long firstEntry) {
        if (transcript == null) {
            return Result.NONE;
        }
        long count = transcript.count();
        if (found == null) {
            return new Result(Rows.all(transcript, firstEntry, count), ScanState.NONE);
        }
        FilteredView.Hits hits = found.hits();
        Rows some =
                onlyNoise && !hits.complete() ? Rows.all(transcript, firstEntry, count) : found.rows(hits, firstEntry);
        return new Result(
                some,
                new ScanState(
                        !onlyNoise,
                        some.count(),
                        count - firstEntry,
                        hits.scanned(),
                        count,
                        hits.complete(),
                        hits.trouble()));
    }
}
