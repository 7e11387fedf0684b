package app.sockeye.transcript.search;

import java.util.Objects;
import java.util.Optional;

/**
 * The hits at one moment.
 *
 * @param history hits among the entries that were there when the scan began, the newest block first
 * @param followed full blocks of hits among the entries that came since, the oldest first
 * @param tail the last, still growing block of those hits
 */
record FoundHits(
        HitBlocks history, HitBlocks followed, HitBlock tail, long scanned, boolean complete, Optional<String> trouble)
        implements FilteredView.Hits {
    static final FoundHits NONE = new FoundHits(
            HitBlocks.NONE, HitBlocks.NONE, new HitBlock(0, 0, new char[0], null), 0, false, Optional.empty());

    @Override
    public long size() {
        return history.size() + followed.size() + tail.size();
    }

    @Override
    public long entryIndex(long position) {
        long left = Objects.checkIndex(position, size());
        if (left < history.size()) {
            return inHistory(history.size() - 1 - left);
        }
        left -= history.size();
        if (left < followed.size()) {
            int block = followed.blockOf(left);
            return followed.blocks()[block].entry((int) (left - followed.before(block)));
        }
        return tail.entry((int) (left - followed.size()));
    }

    @Override
    public long positionOf(long entryIndex) {
        return beforeInHistory(entryIndex) + beforeInFollowed(entryIndex) + tail.countBefore(entryIndex);
    }

    /** @param fromNewest the hit's position counted from the newest one back */
    private long inHistory(long fromNewest) {
        int block = history.blockOf(fromNewest);
        HitBlock hits = history.blocks()[block];
        return hits.entry(hits.size() - 1 - (int) (fromNewest - history.before(block)));
    }

    private long beforeInHistory(long entry) {
        int low = 0;
        int high = history.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (history.blocks()[middle].first() > entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // Block `low` is the newest that does not begin after the entry; the blocks after it are older.
        return low == history.count()
                ? 0
                : history.size() - history.before(low + 1) + history.blocks()[low].countBefore(entry);
    }

    private long beforeInFollowed(long entry) {
        int low = 0;
        int high = followed.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (followed.blocks()[middle].first() < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : followed.before(low - 1) + followed.blocks()[low - 1].countBefore(entry);
    }
}
