package app.sockeye.secret;

import java.util.Locale;

/**
 * What Argon2 costs (RFC 9106 section 3.1).
 *
 * @param memory in KiB: 8 for each lane to {@value #MOST_MEMORY}, so that a file from elsewhere can't use up all memory
 * @param passes 1 to {@value #MOST_PASSES}
 * @param lanes 1 to {@value #MOST_LANES}
 */
record Argon2Cost(int memory, int passes, int lanes) {
    static final int MOST_MEMORY = 256 << 10;
    static final int MOST_PASSES = 16;
    static final int MOST_LANES = 16;

    /** The second recommended choice of RFC 9106 section 4: 64 MiB, some 0.4 s on a common machine. */
    static final Argon2Cost RECOMMENDED = new Argon2Cost(64 << 10, 3, 4);

    Argon2Cost {
        if (lanes < 1
                || lanes > MOST_LANES
                || passes < 1
                || passes > MOST_PASSES
                || memory < 8 * lanes
                || memory > MOST_MEMORY) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%d KiB of memory, %d passes and %d lanes are not allowed", memory, passes, lanes));
        }
    }
}
