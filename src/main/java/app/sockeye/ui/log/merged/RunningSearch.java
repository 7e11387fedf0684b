package app.sockeye.ui.log.merged;

import app.sockeye.transcript.merged.MergedOrder;
import app.sockeye.transcript.merged.MergedSearch;
import app.sockeye.transcript.search.Filter;
import app.sockeye.ui.log.filter.Rows;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A search in the merged order that can be stopped. */
final class RunningSearch {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final MergedSearch search;

    RunningSearch(MergedOrder order, Filter filter, Set<Integer> hidden) {
        search = new MergedSearch(order, filter, hidden, stopped::get);
    }

    MergedSearch search() {
        return search;
    }

    /** What was found until now, as places in the merged order. */
    Rows rows() {
        return Rows.hits(search, search.hits(), 0, this);
    }

    void stop() {
        stopped.set(true);
    }
}
