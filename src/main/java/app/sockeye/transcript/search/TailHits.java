package app.sockeye.transcript.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The hits among entries that are still coming. Belongs to one thread; the blocks it returns may be read by any thread.
 */
final class TailHits {
    private HitBlocks full = HitBlocks.NONE;
    private long first;
    private char[] numbers = new char[0];
    private int size;

    void add(long entry) {
        if (size == 0) {
            first = entry;
        } else if (entry - first >= IndexBlock.CAPACITY) {
            full = full.with(packed());
            first = entry;
            numbers = new char[0];
            size = 0;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(16, 2 * size));
        }
        numbers[size++] = (char) (entry - first);
    }

    HitBlocks full() {
        return full;
    }

    HitBlock growing() {
        return new HitBlock(first, size, numbers, null);
    }

    private HitBlock packed() {
        BitSet bits = new BitSet(IndexBlock.CAPACITY);
        for (int i = 0; i < size; i++) {
            bits.set(numbers[i]);
        }
        return HitBlock.of(first, bits);
    }
}
