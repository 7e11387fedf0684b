package app.sockeye.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How much each case does.
 *
 * @param messages of 100 B per measured flood
 * @param rounds JVMs per receiver
 * @param passes measured floods in each of them, after the ones that warm up
 * @param logged messages in the heap, search and frames cases
 * @param hugeBytes of the one huge message
 * @param connections open at once
 */
record Sizes(int messages, int rounds, int passes, int logged, long hugeBytes, int connections) {
    private static final List<String> ARGUMENTS = List.of("--quick", "--full");

    /** @throws IllegalArgumentException for an unknown argument */
    static Sizes of(String... arguments) {
        for (String argument : arguments) {
            if (!ARGUMENTS.contains(argument)) {
                throw new IllegalArgumentException("Unknown: " + argument + ". Known are " + ARGUMENTS + ".");
            }
        }
        if (Arrays.asList(arguments).contains("--quick")) {
            return new Sizes(300_000, 1, 3, 500_000, 64L << 20, 100);
        }
        boolean full = Arrays.asList(arguments).contains("--full");
        return new Sizes(1_000_000, 3, 3, full ? 10_000_000 : 2_000_000, 256L << 20, 500);
    }
}
