package app.sockeye.transcript.merged;

import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;
import app.sockeye.transcript.search.GrowingHits;
import app.sockeye.transcript.search.RangeSearch;
import app.sockeye.transcript.search.TimeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The places in a merged order whose entries match a filter: new ones as they come, and those before from the newest
 * back. {@link #advance()} is called by one thread at a time, {@link #hits()} by any.
 */
public final class MergedSearch {
    private final MergedOrder order;
    private final Filter filter;
    private final Set<Integer> hidden;
    private final BooleanSupplier stopped;
    /** One for each transcript, made when it is needed. */
    private final RangeSearch[] searches;

    private final GrowingHits hits;

    /**
     * A search that has found nothing yet.
     *
     * @param filter its time is counted from {@link MergedOrder#zero}
     * @param hidden the numbers of the transcripts that have no hits
     * @param stopped ends {@link #advance()} with {@link java.util.concurrent.CancellationException} when it returns true
     */
    public MergedSearch(MergedOrder order, Filter filter, Set<Integer> hidden, BooleanSupplier stopped) {
        this.order = order;
        this.filter = filter;
        this.hidden = Set.copyOf(hidden);
        this.stopped = stopped;
        this.searches = new RangeSearch[order.transcripts().size()];
        this.hits = new GrowingHits(order.end());
    }

    /** What was found so far, as places in the merged order. */
    public FilteredView.Hits hits() {
        return hits.hits();
    }

    /**
     * Searches a limited number of new entries and of older ones.
     *
     * @return whether there is more to search by now
     * @throws UncheckedIOException if a transcript can't be read
     */
    public boolean advance() {
        try {
            if (hits.end() < order.end()) {
                MergedBlock newer = order.from(hits.end());
                hits.addNewer(matching(newer), newer.size());
            }
            if (hits.first() > order.first()) {
                MergedBlock older = order.before(hits.first());
                hits.addOlder(matching(older), older.first());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits.end() < order.end() || hits.first() > order.first();
    }

    /** The numbers of the block's entries that match. Those of one transcript follow each other in it. */
    private BitSet matching(MergedBlock block) throws IOException {
        int[] counts = new int[searches.length];
        long[] firsts = new long[searches.length];
        for (int i = 0; i < block.size(); i++) {
            int source = block.sources()[i];
            if (counts[source]++ == 0) {
                firsts[source] = block.indexes()[i];
            }
        }
        BitSet found = new BitSet(block.size());
        int[] starts = new int[searches.length];
        int start = 0;
        for (int source = 0; source < searches.length; source++) {
            starts[source] = start;
            if (counts[source] > 0 && !hidden.contains(source)) {
                find(source, firsts[source], counts[source], found, start);
            }
            start += counts[source];
        }
        BitSet inOrder = new BitSet(block.size());
        for (int i = 0; i < block.size(); i++) {
            int source = block.sources()[i];
            inOrder.set(i, found.get(starts[source] + (int) (block.indexes()[i] - firsts[source])));
        }
        return inOrder;
    }

    /** The filter with its time as the transcript counts it. */
    private Filter filterOf(int source) {
        long shift = order.shift(source);
        return filter.at(filter.time().map(time -> new TimeRange(time.from() - shift, time.to() - shift)));
    }

    private void find(int source, long first, int count, BitSet found, int start) throws IOException {
        if (filter.isAll()) {
            found.set(start, start + count);
            return;
        }
        if (searches[source] == null) {
            searches[source] = new RangeSearch(order.transcripts().get(source), filterOf(source), stopped);
        }
        searches[source].find(first, first + count, entry -> found.set(start + (int) (entry - first)));
    }
}
