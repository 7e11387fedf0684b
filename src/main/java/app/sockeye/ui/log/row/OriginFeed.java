package app.sockeye.ui.log.row;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.pairing.Origin;
import app.sockeye.transcript.pairing.OriginSearch;
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
 * What sent the rows in view by itself, searched for in the background, one search at a time. As with pairs, rows that
 * scroll away at once are not searched for. JavaFX thread.
 */
final class OriginFeed {
    private static final int KEPT = 2048;
    /** Pulses that rows must be in view to be searched for. */
    private static final int PATIENCE = 8;

    private static final OriginSearch.Result NOTHING = new OriginSearch.Result(Map.of(), Set.of());

    private final ErrorLog errors = new ErrorLog(OriginFeed.class);
    private final Transcript transcript;
    private final Executor background;
    private final Runnable wake;
    /** Origins by entry that don't change any more. */
    private final Map<Long, Optional<Origin>> settled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<Origin>> eldest) {
            return size() > KEPT;
        }
    };

    private Set<Long> waiting = Set.of();
    private Set<Long> searched = Set.of();
    private long searchedCount;
    /** Pulses until those that wait and are still in view are searched for; 0 while none wait. */
    private int patience;

    private boolean running;
    private boolean fresh;

    /** @param wake called when there is something for {@link #poll} */
    OriginFeed(Transcript transcript, Executor background, Runnable wake) {
        this.transcript = transcript;
        this.background = background;
        this.wake = wake;
    }

    /** What sent an entry by itself; empty where nothing did, or that is not known yet. */
    Optional<Origin> of(long entry) {
        Optional<Origin> origin = settled.get(entry);
        if (origin == null) {
            wake.run();
            return Optional.empty();
        }
        return origin;
    }

    /** Whether {@link #poll} wants to be called again. */
    boolean isWaiting() {
        return patience > 0;
    }

    /** Decides what to search for, once per pulse; returns whether rows should be redrawn. */
    boolean poll(List<Long> inView, long count) {
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
        background.execute(() -> {
            OriginSearch.Result found = found(rows, count);
            UiPulse.later(() -> take(rows, found));
        });
    }

    private OriginSearch.Result found(Set<Long> rows, long count) {
        try {
            return OriginSearch.run(transcript, rows, count);
        } catch (UncheckedIOException e) {
            // The row itself says that it can't be read.
            return NOTHING;
        } catch (RuntimeException | Error e) {
            errors.report("What sent rows could not be determined", e);
            return NOTHING;
        }
    }

    private void take(Set<Long> rows, OriginSearch.Result found) {
        for (long row : rows) {
            if (!found.open().contains(row)) {
                settled.put(row, Optional.ofNullable(found.origins().get(row)));
            }
        }
        running = false;
        fresh = !found.origins().isEmpty();
        wake.run();
    }
}
