package app.sockeye.transcript.search;

import java.util.Arrays;

/**
 * Blocks of hits with the number of hits up to the end of each. Growing does not change existing elements, so that
 * older snapshots may share the arrays.
 */
record HitBlocks(HitBlock[] blocks, long[] ends, int count) {
    static final HitBlocks NONE = new HitBlocks(new HitBlock[0], new long[0], 0);

    /** Returns these blocks with one more; only the newest of the objects that share arrays may grow. */
    HitBlocks with(HitBlock block) {
        if (block.size() == 0) {
            return this;
        }
        HitBlock[] moreBlocks = blocks;
        long[] moreEnds = ends;
        if (count == blocks.length) {
            moreBlocks = Arrays.copyOf(blocks, Math.max(8, 2 * count));
            moreEnds = Arrays.copyOf(ends, moreBlocks.length);
        }
        moreBlocks[count] = block;
        moreEnds[count] = size() + block.size();
        return new HitBlocks(moreBlocks, moreEnds, count + 1);
    }

    long size() {
        return before(count);
    }

    /** Number of hits in the blocks before one. */
    long before(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    /** The number of the block with the hit at a position. */
    int blockOf(long position) {
        int found = Arrays.binarySearch(ends, 0, count, position);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
