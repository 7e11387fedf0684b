package app.sockeye.ui.log.filter;

import app.sockeye.transcript.search.FilteredView;

/** The entries the log shows, by position: an immutable view of a transcript or of a filter's hits. */
public final class Rows {
    /** No rows. */
    public static final Rows NONE = new Rows(null, 0, 0, null, 0, null);

    private final Object source;
    private final long firstEntry;
    private final long count;
    private final FilteredView.Hits hits;
    /** Hits before the first entry shown. */
    private final long skipped;
    /** The same for all views of one filter on one transcript. */
    private final Object search;

    private Rows(Object source, long firstEntry, long count, FilteredView.Hits hits, long skipped, Object search) {
        this.source = source;
        this.firstEntry = firstEntry;
        this.count = count;
        this.hits = hits;
        this.skipped = skipped;
        this.search = search;
    }

    /** Every entry of a transcript from {@code firstEntry} to before {@code end}. */
    public static Rows all(Object transcript, long firstEntry, long end) {
        return new Rows(transcript, firstEntry, end - firstEntry, null, 0, null);
    }

    /**
     * A filter's hits from {@code firstEntry} on.
     *
     * @param view the search that found them
     * @param search the same for all views of one filter on one transcript
     */
    public static Rows hits(Object view, FilteredView.Hits hits, long firstEntry, Object search) {
        long skipped = firstEntry == 0 ? 0 : hits.positionOf(firstEntry);
        return new Rows(view, firstEntry, hits.size() - skipped, hits, skipped, search);
    }

    /** Number of rows. */
    public long count() {
        return count;
    }

    /** The index of the entry at a position below {@link #count()}. */
    public long entryIndex(long position) {
        return hits == null ? firstEntry + position : hits.entryIndex(skipped + position);
    }

    /** The position of the first entry shown whose index is not below {@code entry}; {@link #count()} if none. */
    public long positionOf(long entry) {
        long position = hits == null ? entry - firstEntry : hits.positionOf(entry) - skipped;
        return Math.max(0, Math.min(position, count));
    }

    /** Whether the entry with an index is shown. */
    public boolean contains(long entry) {
        long position = positionOf(entry);
        return position < count && entryIndex(position) == entry;
    }

    /** Whether everything about entries from {@code entry} on is known. */
    public boolean reaches(long entry) {
        return hits == null || hits.complete() || count > 0 && entryIndex(0) <= entry;
    }

    /** Whether these are other rows of the same transcript and filter, so that only rows at the ends were added. */
    public boolean continues(Rows before) {
        return source == before.source && firstEntry == before.firstEntry;
    }

    /** Whether these are what the same filter lets through of the same transcript, found again. */
    public boolean repeats(Rows before) {
        return source != before.source && search != null && search == before.search;
    }

    /** How many rows came before those that were there. */
    public long insertedBefore(Rows before) {
        return before.count == 0 ? 0 : positionOf(before.entryIndex(0));
    }

    /** Whether these are as many rows of the same transcript and filter. */
    public boolean isSameAs(Rows other) {
        return continues(other) && count == other.count && isComplete() == other.isComplete();
    }

    /** Whether all entries that existed when the search began were looked at. */
    public boolean isComplete() {
        return hits == null || hits.complete();
    }
}
