package app.sockeye.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names a profile's secret headers, one after the other: a header that comes twice has two names. */
final class SecretNames {
    private final Map<String, Integer> counts = new HashMap<>();

    /** The next header's name for its secret: {@code cookie}, {@code cookie-2}. */
    String next(String headerName) {
        String lower = headerName.strip().toLowerCase(Locale.ROOT);
        int count = counts.merge(lower, 1, Integer::sum);
        return count == 1 ? lower : lower + "-" + count;
    }

    /** Whether a value's secret is kept elsewhere already: such a value may stand in a file. */
    static boolean hasReference(String value) {
        return value.contains("${secret:");
    }

    /** What stands for the secret in a profile's file. */
    static String reference(String secretName) {
        return "${secret:" + secretName + "}";
    }
}
