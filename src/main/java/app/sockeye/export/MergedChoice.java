package app.sockeye.export;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.merged.MergedEntry;
import app.sockeye.transcript.merged.MergedOrder;
import app.sockeye.transcript.merged.MergedSearch;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Which entries of several transcripts to export, in which order.
 *
 * @param find gives them; its argument says when to stop searching
 */
public record MergedChoice(Function<BooleanSupplier, Found> find) {
    public MergedChoice {
        Objects.requireNonNull(find);
    }

    /**
     * Entries that were chosen.
     *
     * @param count how many
     * @param at the entry at a place below that
     */
    public record Found(long count, LongFunction<MergedEntry> at) {}

    /**
     * The entries recorded until it is made that match a filter, in order of time.
     *
     * @param hidden the numbers of transcripts that have none
     */
    public static MergedChoice matching(List<Transcript> transcripts, Filter filter, Set<Integer> hidden) {
        return new MergedChoice(stopped -> {
            MergedOrder order = new MergedOrder(transcripts);
            while (order.mergeOlder()) {
                check(stopped);
            }
            if (filter.isAll() && hidden.isEmpty()) {
                return new Found(order.end(), order::at);
            }
            MergedSearch search = new MergedSearch(order, filter, hidden, stopped);
            while (search.advance()) {
                check(stopped);
            }
            FilteredView.Hits hits = search.hits();
            return new Found(hits.size(), at -> order.at(hits.entryIndex(at)));
        });
    }

    private static void check(BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
