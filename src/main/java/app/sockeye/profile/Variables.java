package app.sockeye.profile;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of <code>${name}</code> in a profile, looked up when it is connected. Any thread. */
@FunctionalInterface
public interface Variables {
    /** The base URL of the built-in playground, whose port differs at each start. */
    String PLAYGROUND = "playground";

    Variables NONE = name -> Optional.empty();

    /** A variable's value; empty where there is none. */
    Optional<String> value(String name);

    /** Replaces all variables that have a value. Variables within values are not replaced. */
    default String resolve(String text) {
        return Reference.PATTERN
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found.group(1)).orElse(found.group())));
    }

    /** The first variable of a text that has no value. */
    default Optional<String> firstUnknown(String text) {
        return Reference.PATTERN
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> value(name).isEmpty())
                .findFirst();
    }

    /** The syntax of a variable. */
    final class Reference {
        private static final Pattern PATTERN = Pattern.compile("\\$\\{([^${}]+)}");

        private Reference() {}
    }
}
