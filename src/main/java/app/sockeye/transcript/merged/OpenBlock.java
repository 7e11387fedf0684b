package app.sockeye.transcript.merged;

import java.util.Arrays;

/** The order of the entries after the last cut. Not thread-safe. */
final class OpenBlock {
    private int[] sources = new int[64];
    private long[] indexes = new long[64];
    private int size;

    int size() {
        return size;
    }

    /** Adds the first entries of a block. */
    void add(MergedBlock block, int count) {
        if (size + count > sources.length) {
            int length = Math.max(2 * sources.length, size + count);
            sources = Arrays.copyOf(sources, length);
            indexes = Arrays.copyOf(indexes, length);
        }
        System.arraycopy(block.sources(), 0, sources, size, count);
        System.arraycopy(block.indexes(), 0, indexes, size, count);
        size += count;
    }

    void clear() {
        size = 0;
    }

    MergedEntry at(int number) {
        return new MergedEntry(sources[number], indexes[number]);
    }

    /**
     * A copy of the entries from one number to before another.
     *
     * @param first the place of the first of them in the merged order
     */
    MergedBlock copy(int from, int end, long first) {
        return new MergedBlock(first, Arrays.copyOfRange(sources, from, end), Arrays.copyOfRange(indexes, from, end));
    }
}
