package app.sockeye.transcript.search;

import java.util.BitSet;
import java.util.Optional;

/**
 * Hits in a sequence that is examined from one place on in both directions: what comes after it as it comes, what is
 * before it from there back to the beginning. One thread adds; any thread reads {@link #hits()}.
 */
public final class GrowingHits {
    private final TailHits tail = new TailHits();
    private HitBlocks older = HitBlocks.NONE;
    private long first;
    private long end;
    private volatile FoundHits found;

    /** @param start the place; nothing before and after it was examined yet */
    public GrowingHits(long start) {
        first = start;
        end = start;
        publish();
    }

    /**
     * Adds what was found after all that was examined.
     *
     * @param hits numbers counted from {@link #end()}
     * @param examined how many places were examined
     */
    public void addNewer(BitSet hits, int examined) {
        for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(i + 1)) {
            tail.add(end + i);
        }
        end += examined;
        publish();
    }

    /**
     * Adds what was found before all that was examined.
     *
     * @param hits numbers counted from {@code from}
     * @param from where the examined places begin, at most 65 536 before {@link #first()}
     */
    public void addOlder(BitSet hits, long from) {
        older = older.with(HitBlock.of(from, hits));
        first = from;
        publish();
    }

    /** Where the examined places begin. */
    public long first() {
        return first;
    }

    /** Where the examined places end. */
    public long end() {
        return end;
    }

    /** What was found so far; it is complete when the sequence was examined from its beginning, place 0, on. */
    public FilteredView.Hits hits() {
        return found;
    }

    private void publish() {
        found = new FoundHits(older, tail.full(), tail.growing(), end - first, first == 0, Optional.empty());
    }
}
