package app.sockeye.ui.log.row;

import app.sockeye.transcript.pairing.ExchangeReader;
import app.sockeye.transcript.pairing.Pair;
import app.sockeye.transcript.pairing.PairSearch;
import app.sockeye.ui.common.pulse.ErrorLog;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The pairs of the rows in view, searched for in the background, one search at a time. Rows that scroll away before one
 * could read them are not searched for, so that following a flood of messages costs nothing. JavaFX thread.
 */
public final class PairFeed {
    private static final int KEPT = 2048;

    /** Pulses that a row must be in view to be searched for. */
    private static final int PATIENCE = 8;

    private static final PairSearch.Result NOTHING = new PairSearch.Result(Map.of(), Set.of());

    private final ErrorLog errors = new ErrorLog(PairFeed.class);
    private ExchangeReader exchanges;
    private final Executor background;
    private final Runnable wake;
    /** Pairs by entry that don't change any more. */
    private final Map<Long, Optional<Pair>> settled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<Pair>> eldest) {
            return size() > KEPT;
        }
    };

    /** The entries of the last search, if it failed. */
    private Set<Long> failed = Set.of();

    /** Those of the last search that may still get a partner. */
    private Set<Long> open = Set.of();

    private Set<Long> waiting = Set.of();
    private Set<Long> searched = Set.of();
    /** How many entries there were when the last search began. */
    private long searchedCount;
    /** Pulses until those that wait and are still in view are searched for; 0 while none wait. */
    private int patience;

    private boolean running;
    /** Counts the calls of {@link #renew}; what was found before one is dropped. */
    private int round;
    /** Whether there are pairs that no row has shown yet. */
    private boolean fresh;

    /** @param wake called when there is something for {@link #poll} */
    public PairFeed(ExchangeReader exchanges, Executor background, Runnable wake) {
        this.exchanges = exchanges;
        this.background = background;
        this.wake = wake;
    }

    /** An entry's pair; empty while none is known. */
    public Optional<Pair> of(long entry) {
        Optional<Pair> pair = settled.get(entry);
        if (pair == null) {
            wake.run();
            return Optional.empty();
        }
        return pair;
    }

    /** Searches again for what has no pair by now, as entries may mean something else than before. JavaFX thread. */
    void renew(ExchangeReader anew) {
        exchanges = anew;
        settled.values().removeIf(Optional::isEmpty);
        open = Set.of();
        searched = Set.of();
        round++;
    }

    /** Whether an entry's partner was searched for and not found. */
    public boolean isAlone(long entry) {
        Optional<Pair> pair = settled.get(entry);
        return pair == null ? open.contains(entry) : pair.isEmpty();
    }

    /** Whether the search for an entry's pair failed unexpectedly. */
    public boolean hasFailed(long entry) {
        return failed.contains(entry);
    }

    /** Whether {@link #poll} wants to be called again. */
    public boolean isWaiting() {
        return patience > 0;
    }

    /**
     * Decides what to search for, once per pulse.
     *
     * @param inView the entries of the rows in view
     * @param count how many entries there are
     * @return whether rows should be redrawn
     */
    public boolean poll(List<Long> inView, long count) {
        Set<Long> unsettled = new HashSet<>(inView);
        unsettled.removeAll(settled.keySet());
        if (running || unsettled.isEmpty()) {
            patience = 0;
        } else if (patience > 0) {
            unsettled.retainAll(waiting);
            if (--patience == 0 && !unsettled.isEmpty()) {
                search(unsettled, count);
            }
        } else if (count != searchedCount || !searched.containsAll(unsettled)) {
            waiting = unsettled;
            patience = PATIENCE;
        }
        boolean news = fresh;
        fresh = false;
        return news;
    }

    private void search(Set<Long> rows, long count) {
        searched = rows;
        searchedCount = count;
        running = true;
        int mine = round;
        ExchangeReader reader = exchanges;
        background.execute(() -> {
            Optional<PairSearch.Result> result = found(reader, rows, count);
            UiPulse.later(() -> take(rows, result, mine));
        });
    }

    /** Empty if the search failed. */
    private Optional<PairSearch.Result> found(ExchangeReader reader, Set<Long> rows, long count) {
        try {
            return Optional.of(PairSearch.run(reader, rows, count));
        } catch (UncheckedIOException e) {
            // An entry that can't be read has no partner; the row itself says so.
            return Optional.of(NOTHING);
        } catch (RuntimeException | Error e) {
            errors.report("The replies of rows could not be determined", e);
            return Optional.empty();
        }
    }

    private void take(Set<Long> rows, Optional<PairSearch.Result> found, int searchedIn) {
        running = false;
        if (searchedIn != round) {
            wake.run();
            return;
        }
        failed = found.isPresent() ? Set.of() : rows;
        PairSearch.Result result = found.orElse(NOTHING);
        for (long row : rows) {
            if (!result.open().contains(row)) {
                settled.put(row, Optional.ofNullable(result.pairs().get(row)));
            }
        }
        fresh = found.isEmpty() || !result.pairs().isEmpty() || !result.open().equals(open);
        open = result.open();
        wake.run();
    }
}
