package app.sockeye.profile.secret;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gives each secret header of a profile a unique name, even if a header occurs twice. */
public final class SecretNames {
    private final Map<String, Integer> counts = new HashMap<>();

    /** The secret's name of the next header, such as {@code cookie} or {@code cookie-2}. */
    public String next(String headerName) {
        String lower = headerName.strip().toLowerCase(Locale.ROOT);
        int count = counts.merge(lower, 1, Integer::sum);
        return count == 1 ? lower : lower + "-" + count;
    }

    /** Whether a value is only a reference to a secret, which may be written to a file. */
    public static boolean hasReference(String value) {
        return value.contains("${secret:");
    }

    /** The reference to the secret in a profile's file. */
    public static String reference(String secretName) {
        return "${secret:" + secretName + "}";
    }
}
