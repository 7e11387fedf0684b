package app.sockeye.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How much each case does.
 *
 * @param messages of 100 B per measured flood
 * @param rounds JVMs per receiver
 * @param passes measured floods in each of them, after the ones that warm up
 * @param logged messages in the long log and frames cases
 * @param searched messages of 100 B in the search case
 * @param searchedJson messages of 1 KiB in it
 * @param flooded messages that the window receives at full speed
 * @param hugeBytes of the one huge message
 * @param hugeFileBytes of the one huge message that is sent from a file
 * @param connections open at once
 * @param idleSeconds for how long the program is left alone
 */
record Sizes(
        int messages,
        int rounds,
        int passes,
        int logged,
        int searched,
        int searchedJson,
        int flooded,
        long hugeBytes,
        long hugeFileBytes,
        int connections,
        int idleSeconds) {
    private static final List<String> ARGUMENTS = List.of("--quick", "--full", "--vast");

    /** @throws IllegalArgumentException for an unknown argument */
    static Sizes of(String... arguments) {
        for (String argument : arguments) {
            if (!ARGUMENTS.contains(argument)) {
                throw new IllegalArgumentException("Unknown: " + argument + ". Known are " + ARGUMENTS + ".");
            }
        }
        List<String> given = Arrays.asList(arguments);
        if (given.contains("--quick")) {
            return new Sizes(300_000, 1, 3, 500_000, 500_000, 100_000, 3_000_000, 64L << 20, 256L << 20, 100, 20);
        }
        boolean full = given.contains("--full") || given.contains("--vast");
        int logged = given.contains("--vast") ? 100_000_000 : full ? 10_000_000 : 2_000_000;
        int searched = full ? 10_000_000 : 1_000_000;
        return new Sizes(
                full ? 3_000_000 : 1_000_000,
                3,
                3,
                logged,
                searched,
                1_000_000,
                10_000_000,
                (full ? 1024L : 256L) << 20,
                1L << 30,
                1000,
                60);
    }
}
