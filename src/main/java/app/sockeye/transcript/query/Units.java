package app.sockeye.transcript.query;

import java.util.Locale;
import java.util.Optional;

/** The units of a number of bytes. */
final class Units {
    private static final String PREFIXES = "kmgt";

    private Units() {}

    /** {@code k}, {@code kB}: 1000; {@code ki}, {@code KiB}: 1024; m, g and t likewise; nothing or {@code b}: 1. */
    static Optional<Long> factor(String unit) {
        String word = unit.toLowerCase(Locale.ROOT);
        String prefix = word.endsWith("b") ? word.substring(0, word.length() - 1) : word;
        if (prefix.isEmpty()) {
            return Optional.of(1L);
        }
        int power = PREFIXES.indexOf(prefix.charAt(0)) + 1;
        boolean binary = prefix.length() == 2 && prefix.charAt(1) == 'i';
        if (power == 0 || prefix.length() > 1 && !binary) {
            return Optional.empty();
        }
        return Optional.of((long) Math.pow(binary ? 1024 : 1000, power));
    }
}
