package app.sockeye.ui.log.row;

import app.sockeye.ui.common.pulse.ErrorLog;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The facts of rows that are asked for: read in the background, one batch at a time; those used last are cached. JavaFX
 * thread.
 */
public final class FactFeed {
    private static final int KEPT = 2048;

    private static final int MOST_WANTED = 256;

    /** Time after which a batch hands over what it has read. */
    private static final long BATCH_NANOS = 30_000_000;

    private final ErrorLog errors = new ErrorLog(FactFeed.class);
    private final FactReader reader;
    private final Executor background;
    private final Runnable wake;
    private final Map<Long, RowFacts> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RowFacts> eldest) {
            return size() > KEPT;
        }
    };
    /** Facts from before a change, shown until they are read again. */
    private Map<Long, RowFacts> outdated = Map.of();
    /** Asked for since the last batch began. */
    private Set<Long> wanted = new LinkedHashSet<>();

    private boolean running;
    /** Counts the changes after which facts are read again; what was read before one is dropped. */
    private int round;
    /** Whether there are facts that no row has shown yet. */
    private boolean fresh;

    /** @param wake called when there is something for {@link #poll()} */
    public FactFeed(FactReader reader, Executor background, Runnable wake) {
        this.reader = reader;
        this.background = background;
        this.wake = wake;
    }

    /** Reads all facts again. */
    void renew() {
        if (!kept.isEmpty()) {
            outdated = Map.copyOf(kept);
            kept.clear();
        }
        round++;
    }

    /** An entry's facts as far as they are known; unknown ones are asked for. */
    public RowFacts of(long entry) {
        if (reader.isIdle()) {
            return RowFacts.NONE;
        }
        RowFacts facts = kept.get(entry);
        if (facts == null) {
            if (wanted.size() == MOST_WANTED) {
                // Most of them have been scrolled away; rows in view ask again.
                wanted.clear();
            }
            wanted.add(entry);
            wake.run();
        }
        return facts == null ? outdated.getOrDefault(entry, RowFacts.NONE) : facts;
    }

    /** Starts reading the facts asked for; returns whether rows should be redrawn. */
    public boolean poll() {
        if (!running && !wanted.isEmpty()) {
            Set<Long> batch = wanted;
            wanted = new LinkedHashSet<>();
            running = true;
            int mine = round;
            background.execute(() -> {
                Map<Long, RowFacts> found = read(batch);
                UiPulse.later(() -> take(found, mine));
            });
        }
        boolean news = fresh;
        fresh = false;
        return news;
    }

    private void take(Map<Long, RowFacts> found, int readIn) {
        running = false;
        if (readIn == round) {
            fresh |= found.entrySet().stream()
                    .anyMatch(each -> !each.getValue().equals(outdated.getOrDefault(each.getKey(), RowFacts.NONE)));
            kept.putAll(found);
        }
        wake.run();
    }

    private Map<Long, RowFacts> read(Set<Long> batch) {
        long began = System.nanoTime();
        Map<Long, RowFacts> found = new HashMap<>();
        for (long entry : batch) {
            found.put(entry, read(entry));
            if (System.nanoTime() - began > BATCH_NANOS) {
                break;
            }
        }
        return found;
    }

    private RowFacts read(long entry) {
        try {
            return reader.read(entry);
        } catch (UncheckedIOException e) {
            // The row itself says that it can't be read.
            return RowFacts.NONE;
        } catch (RuntimeException | Error e) {
            errors.report("The values or the colour of a row could not be determined", e);
            return reader.unknown();
        }
    }
}
