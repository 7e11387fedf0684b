package app.sockeye.transcript.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Searches the entries that a transcript had at one moment, the newest block first. Several threads may search blocks
 * at the same time; their hits are published in the blocks' order. Thread-safe.
 */
final class HistoryScan {
    private volatile Look look;

    // What follows is guarded by this object.
    /** Index from which on entries were assigned to a thread. */
    private long low;

    /** Index of the first entry that is kept or stands for those that are not; 0 where all are kept. */
    private long kept;

    private long takenBlocks;
    private long shownBlocks;
    /** Hits of blocks that wait for a newer block, by block number. */
    private final Map<Long, HitBlock> early = new HashMap<>();

    /** @param count number of entries to search */
    HistoryScan(long count) {
        this.low = count;
        this.look = new Look(HitBlocks.NONE, count);
    }

    /** The hits so far. */
    Look look() {
        return look;
    }

    /**
     * Searches the next block.
     *
     * @param block receives the block
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

    /** Loads the next block; returns its number, or -1 if none is left. */
    private synchronized long take(IndexBlock block) throws IOException {
        if (low == 0) {
            return -1;
        }
        block.loadBefore(0, low);
        low = block.first();
        if (block.isFirstKept()) {
            kept = low;
            low = 0;
        }
        return takenBlocks++;
    }

    private synchronized void show(long number, HitBlock found) {
        early.put(number, found);
        for (HitBlock next = early.remove(shownBlocks); next != null; next = early.remove(shownBlocks)) {
            look = new Look(look.hits().with(next), next.first() == kept ? 0 : next.first());
            shownBlocks++;
        }
    }

    /**
     * The hits at one moment.
     *
     * @param hits the newest block first
     * @param from index from which on entries were examined
     */
    record Look(HitBlocks hits, long from) {}
}
