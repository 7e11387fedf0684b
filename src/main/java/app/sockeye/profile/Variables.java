package app.sockeye.profile;

import app.sockeye.secret.SecretName;
import app.sockeye.secret.Secrets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values of <code>${name}</code> in a profile, looked up when it is connected. Any thread. */
@FunctionalInterface
public interface Variables {
    /** The base URL of the built-in playground, whose port differs at each start. */
    String PLAYGROUND = "playground";

    /** A reference to a variable; its first group is the name. */
    Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");

    Variables NONE = name -> Optional.empty();

    /** A variable's value; empty where there is none. */
    Optional<String> value(String name);

    /** Replaces all variables that have a value. Variables within values are not replaced. */
    default String resolve(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found.group(1)).orElse(found.group())));
    }

    /** The first variable of a text that has no value. */
    default Optional<String> firstUnknown(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> value(name).isEmpty())
                .findFirst();
    }

    /** The same with {@link Secrets#MASK} in place of secrets, to be shown. */
    default Variables masked() {
        return name -> name.startsWith(SecretName.PREFIX) ? value(name).map(value -> Secrets.MASK) : value(name);
    }

    /** The first problem with a text's variables; empty where all can be replaced. */
    default Optional<VariableProblem> firstProblem(String text) {
        return firstUnknown(text).map(VariableProblem::unknown);
    }

    /** The variables in a text that stand for secrets, such as {@code secret:token}, also through other values. */
    default Set<String> secretsIn(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> name.startsWith(SecretName.PREFIX))
                .collect(Collectors.toSet());
    }
}
