package app.sockeye.transcript.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks through what a transcript held at one moment, the newest block first. Several threads may do blocks of it at the
 * same time; what they find is shown in the blocks' order. Thread-safe.
 */
final class HistoryScan {
    private volatile Look look;

    // What follows is guarded by this object.
    /** Entries from this on are taken by a thread. */
    private long low;

    private long takenBlocks;
    private long shownBlocks;
    /** Found in blocks that wait for a newer one, by number. */
    private final Map<Long, HitBlock> early = new HashMap<>();

    /** @param count how many entries there are to look at */
    HistoryScan(long count) {
        this.low = count;
        this.look = new Look(HitBlocks.NONE, count);
    }

    /** What was found so far. */
    Look look() {
        return look;
    }

    /**
     * Takes the next block and looks for hits in it.
     *
     * @param block to hold it
     * @return whether there was one
     */
    boolean scanOne(BlockScan scan, IndexBlock block) throws IOException {
        long number = take(block);
        if (number < 0) {
            return false;
        }
        show(number, HitBlock.of(block.first(), scan.scan(block)));
        return true;
    }

    /** Returns the number of the block taken, -1 where none is left. */
    private synchronized long take(IndexBlock block) throws IOException {
        if (low == 0) {
            return -1;
        }
        block.loadBefore(0, low);
        low = block.first();
        return takenBlocks++;
    }

    private synchronized void show(long number, HitBlock found) {
        early.put(number, found);
        for (HitBlock next = early.remove(shownBlocks); next != null; next = early.remove(shownBlocks)) {
            look = new Look(look.hits().with(next), next.first());
            shownBlocks++;
        }
    }

    /**
     * The hits at one moment.
     *
     * @param hits the newest block first
     * @param from entries from this on were looked at
     */
    record Look(HitBlocks hits, long from) {}
}
