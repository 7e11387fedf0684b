package app.sockeye.secret;

import static app.sockeye.secret.Argon2Block.WORDS;

/**
 * The random words of a segment whose addresses must not depend on the passphrase (RFC 9106 section 3.4.1.2). One
 * thread; asked for in rising order.
 */
final class Argon2Addresses {
    private static final int COUNTER = 6;
    /** Where the blocks lie: one of zeros, the input, and the addresses. */
    private static final int INPUT = WORDS;

    private static final int OUTPUT = 2 * WORDS;

    private final Argon2Block block = new Argon2Block();
    private final long[] blocks = new long[3 * WORDS];

    /** The parameters are the words of the input block, in their order. */
    Argon2Addresses(int pass, int lane, int slice, int allBlocks, int passes, int type) {
        long[] words = {pass, lane, slice, allBlocks, passes, type};
        System.arraycopy(words, 0, blocks, INPUT, words.length);
    }

    /** The word of a block in the segment. */
    long at(int i) {
        while (blocks[INPUT + COUNTER] <= i / WORDS) {
            blocks[INPUT + COUNTER]++;
            block.compress(blocks, 0, INPUT, blocks, OUTPUT, false);
            block.compress(blocks, 0, OUTPUT, blocks, OUTPUT, false);
        }
        return blocks[OUTPUT + i % WORDS];
    }
}
