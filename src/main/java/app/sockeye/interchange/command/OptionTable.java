package app.sockeye.interchange.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options of a command-line tool: their long and short names, and which of them have a value. */
final class OptionTable {
    /**
     * An option as it was given.
     *
     * @param name the long name without hyphens; empty for an argument that belongs to no option
     * @param value empty where the option has none
     * @param known whether the table has it; the value of one that it does not have is not known
     */
    record Given(String name, String value, boolean known) {}

    private final Map<Character, String> longNames = new HashMap<>();
    private final Set<String> withValue = new HashSet<>();
    private final Set<String> all = new HashSet<>();

    /** @param table names such as {@code header/H=}: a long name, a short one if there is, {@code =} for a value */
    OptionTable(String table) {
        for (String entry : table.strip().split("\\s+")) {
            String names = entry.endsWith("=") ? entry.substring(0, entry.length() - 1) : entry;
            int slash = names.indexOf('/');
            String name = slash < 0 ? names : names.substring(0, slash);
            all.add(name);
            if (slash >= 0) {
                longNames.put(names.charAt(slash + 1), name);
            }
            if (entry.endsWith("=")) {
                withValue.add(name);
            }
        }
    }

    /** What the words after the tool's name say, in their order. */
    List<Given> read(List<String> words) {
        List<Given> given = new ArrayList<>();
        boolean onlyArguments = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (onlyArguments || word.length() < 2 || word.charAt(0) != '-') {
                given.add(new Given("", word, true));
            } else if (word.equals("--")) {
                onlyArguments = true;
            } else if (word.startsWith("--")) {
                i += longOption(word.substring(2), i + 1 < words.size() ? words.get(i + 1) : "", given);
            } else {
                i += shortOptions(word, i + 1 < words.size() ? words.get(i + 1) : "", given);
            }
        }
        return given;
    }

    /** Returns how many of the words that follow were taken. */
    private int longOption(String word, String next, List<Given> given) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (equals >= 0) {
            given.add(new Given(name, word.substring(equals + 1), all.contains(name)));
            return 0;
        }
        boolean value = withValue.contains(name);
        boolean known = all.contains(name) || name.startsWith("no-") && all.contains(name.substring(3));
        given.add(new Given(name, value ? next : "", known));
        return value ? 1 : 0;
    }

    private int shortOptions(String word, String next, List<Given> given) {
        for (int i = 1; i < word.length(); i++) {
            String name = longNames.get(word.charAt(i));
            if (name == null) {
                given.add(new Given(String.valueOf(word.charAt(i)), "", false));
            } else if (!withValue.contains(name)) {
                given.add(new Given(name, "", true));
            } else {
                boolean attached = i + 1 < word.length();
                given.add(new Given(name, attached ? word.substring(i + 1) : next, true));
                return attached ? 0 : 1;
            }
        }
        return 0;
    }
}
