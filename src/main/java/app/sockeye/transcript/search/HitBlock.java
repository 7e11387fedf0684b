package app.sockeye.transcript.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Hits among up to 65 536 consecutive entries, stored in 2 bytes each or, if there are many, in one bit for each entry.
 * The hits within its size never change; it may share its array with a longer block.
 *
 * @param first index of the entry with number 0
 * @param size number of hits
 * @param numbers the hits' numbers, ascending; null where {@code bits} is used
 * @param bits a bit for each number; null where {@code numbers} is used
 */
record HitBlock(long first, int size, char[] numbers, long[] bits) {
    private static final int MANY = IndexBlock.CAPACITY / Character.SIZE;

    static HitBlock of(long first, BitSet hits) {
        int size = hits.cardinality();
        if (size >= MANY) {
            return new HitBlock(first, size, null, hits.toLongArray());
        }
        char[] numbers = new char[size];
        int count = 0;
        for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(i + 1)) {
            numbers[count++] = (char) i;
        }
        return new HitBlock(first, size, numbers, null);
    }

    /** The index of the hit at a position. */
    long entry(int position) {
        return first + (bits == null ? numbers[position] : select(position));
    }

    /** Number of hits before an entry. */
    int countBefore(long entry) {
        if (entry <= first) {
            return 0;
        }
        if (entry - first >= IndexBlock.CAPACITY) {
            return size;
        }
        int number = (int) (entry - first);
        return bits == null ? rankInNumbers(number) : rankInBits(number);
    }

    private int select(int position) {
        int left = position;
        int word = 0;
        for (int here = Long.bitCount(bits[0]); here <= left; here = Long.bitCount(bits[++word])) {
            left -= here;
        }
        long rest = bits[word];
        for (; left > 0; left--) {
            rest &= rest - 1;
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    private int rankInNumbers(int number) {
        int found = Arrays.binarySearch(numbers, 0, size, (char) number);
        return found >= 0 ? found : -found - 1;
    }

    private int rankInBits(int number) {
        int rank = 0;
        int words = Math.min(number / Long.SIZE, bits.length);
        for (int i = 0; i < words; i++) {
            rank += Long.bitCount(bits[i]);
        }
        boolean partly = words < bits.length && number % Long.SIZE > 0;
        return partly ? rank + Long.bitCount(bits[words] << Long.SIZE - number % Long.SIZE) : rank;
    }
}
