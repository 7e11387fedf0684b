package app.sockeye.interchange.code;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The environment variables that a program reads, and what each holds. */
final class ProgramVariables {
    private static final String PREFIX = "WS_";
    private static final int LONGEST = 60;

    private final Map<String, String> meanings = new LinkedHashMap<>();

    /**
     * A new variable.
     *
     * @param name what it is named after
     * @param meaning for people, without anything that the user typed
     */
    String add(String name, String meaning) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        String base = PREFIX + plain.substring(0, Math.min(LONGEST, plain.length()));
        String unique = base;
        for (int i = 2; meanings.containsKey(unique); i++) {
            unique = base + "_" + i;
        }
        meanings.put(unique, meaning);
        return unique;
    }

    /** Names with what they mean, in the order in which they were added. */
    Map<String, String> meanings() {
        return meanings;
    }
}
