package app.sockeye.secret;

/** The compression function G of Argon2 (RFC 9106 section 3.5), on blocks of 1 KiB in an array. One thread. */
final class Argon2Block {
    /** Words of 8 bytes in a block. */
    static final int WORDS = 128;

    private static final long LOW = 0xFFFFFFFFL;

    private final long[] sum = new long[WORDS];
    private final long[] mixed = new long[WORDS];
    /** The places of the words that are permuted. */
    private final int[] at = new int[16];

    /**
     * Compresses two blocks into a third.
     *
     * @param out where the result goes, in {@code to}
     * @param add whether the result is added (XOR) to what is there
     */
    void compress(long[] from, int x, int y, long[] to, int out, boolean add) {
        for (int i = 0; i < WORDS; i++) {
            sum[i] = from[x + i] ^ from[y + i];
        }
        System.arraycopy(sum, 0, mixed, 0, WORDS);
        for (int row = 0; row < 8; row++) {
            permute(16 * row, 1, 2);
        }
        for (int column = 0; column < 8; column++) {
            permute(2 * column, 1, 16);
        }
        for (int i = 0; i < WORDS; i++) {
            long word = sum[i] ^ mixed[i];
            to[out + i] = add ? to[out + i] ^ word : word;
        }
    }

    /** The permutation P of section 3.6 on eight pairs of words. */
    private void permute(int first, int inPair, int betweenPairs) {
        for (int i = 0; i < 16; i++) {
            at[i] = first + i / 2 * betweenPairs + i % 2 * inPair;
        }
        for (int i = 0; i < 4; i++) {
            mix(at[i], at[4 + i], at[8 + i], at[12 + i]);
        }
        for (int i = 0; i < 4; i++) {
            mix(at[i], at[4 + (i + 1) % 4], at[8 + (i + 2) % 4], at[12 + (i + 3) % 4]);
        }
    }

    private void mix(int w, int x, int y, int z) {
        long a = mixed[w];
        long b = mixed[x];
        long c = mixed[y];
        long d = mixed[z];
        a += b + 2 * (a & LOW) * (b & LOW);
        d = Long.rotateRight(d ^ a, 32);
        c += d + 2 * (c & LOW) * (d & LOW);
        b = Long.rotateRight(b ^ c, 24);
        a += b + 2 * (a & LOW) * (b & LOW);
        d = Long.rotateRight(d ^ a, 16);
        c += d + 2 * (c & LOW) * (d & LOW);
        b = Long.rotateRight(b ^ c, 63);
        mixed[w] = a;
        mixed[x] = b;
        mixed[y] = c;
        mixed[z] = d;
    }
}
