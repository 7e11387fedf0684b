package app.sockeye.transcript.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * Finds a byte sequence in a buffer. It compares the sequence's two rarest bytes at eight positions at once, and the
 * whole sequence only where both match. Immutable.
 */
final class Needle {
    /** Characters that are frequent in JSON and prose, the most frequent first; all others are rare. */
    private static final String FREQUENT = "e\"tano i0sr,1lh:dc2umfpg-w3yb5v4.6789_/k{}[]=\\\n";

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int LETTER_CASE = 0x20;

    /** The bytes to find, in lower case if case does not matter. */
    private final byte[] bytes;

    private final boolean ignoreCase;
    private final int first;
    private final int second;
    private final long firstWord;
    private final long secondWord;
    private final long firstFold;
    private final long secondFold;

    /** @param pattern a literal pattern */
    static Needle of(TextPattern pattern) {
        return new Needle(pattern.text().getBytes(UTF_8), pattern.ignoreCase());
    }

    Needle(byte[] bytes) {
        this(bytes.clone(), false);
    }

    /** Takes over the array. */
    private Needle(byte[] bytes, boolean ignoreCase) {
        this.bytes = bytes;
        this.ignoreCase = ignoreCase;
        if (ignoreCase) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = lower(bytes[i]);
            }
        }
        this.first = rarest(-1);
        this.second = bytes.length > 1 ? rarest(first) : first;
        this.firstWord = word(first);
        this.secondWord = word(second);
        this.firstFold = fold(first);
        this.secondFold = fold(second);
    }

    int length() {
        return bytes.length;
    }

    /** The first position from {@code from} on where a match ends at or before {@code to}; -1 if there is none. */
    int indexIn(ByteBuffer hay, int from, int to) {
        int last = to - bytes.length;
        int lastWord = to - Math.max(first, second) - Long.BYTES;
        int at = from;
        for (; at <= lastWord; at += Long.BYTES) {
            long differs = (hay.getLong(at + first) | firstFold) ^ firstWord
                    | (hay.getLong(at + second) | secondFold) ^ secondWord;
            long fits = differs - ONES & ~differs & HIGH_BITS;
            if (fits != 0) {
                int found = check(hay, at, fits, last);
                if (found >= 0) {
                    return found;
                }
            }
        }
        for (; at <= last; at++) {
            if (isAt(hay, at)) {
                return at;
            }
        }
        return -1;
    }

    private int check(ByteBuffer hay, int at, long fits, int last) {
        for (long left = fits; left != 0; left &= left - 1) {
            int candidate = at + (Long.numberOfTrailingZeros(left) >> 3);
            if (candidate <= last && isAt(hay, candidate)) {
                return candidate;
            }
        }
        return -1;
    }

    private boolean isAt(ByteBuffer hay, int at) {
        for (int i = 0; i < bytes.length; i++) {
            byte there = hay.get(at + i);
            if ((ignoreCase ? lower(there) : there) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private int rarest(int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i != except && rarity(bytes[i]) > rarity(bytes[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int rarity(byte b) {
        int rank = FREQUENT.indexOf(b & 0xFF);
        return rank < 0 ? FREQUENT.length() : rank;
    }

    private long word(int at) {
        return (bytes[at] & 0xFF) * ONES;
    }

    /** Converts letters to lower case. Some other bytes then match wrongly, which {@link #isAt} rules out. */
    private long fold(int at) {
        return ignoreCase && bytes[at] >= 'a' && bytes[at] <= 'z' ? LETTER_CASE * ONES : 0;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | LETTER_CASE) : b;
    }
}
