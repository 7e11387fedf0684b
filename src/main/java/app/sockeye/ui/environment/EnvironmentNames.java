package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.profile.environment.EnvironmentList;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.ValueWarning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of environments, and what can be guessed from them. */
final class EnvironmentNames {
    private static final Pattern PRODUCTION = Pattern.compile("\\b(prod|production|live)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(stag|stage|staging|test|testing|qa|uat|pre|preprod|beta)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN =
            Pattern.compile("\\b(dev|develop|development|local|localhost)\\b", Pattern.CASE_INSENSITIVE);
    /** The name of a value that tells servers apart. */
    private static final Pattern PLACE =
            Pattern.compile("host|url|server|address|domain|base", Pattern.CASE_INSENSITIVE);

    private EnvironmentNames() {}

    /** A name for a new environment. */
    static String free(EnvironmentList list) {
        Set<String> taken = list.environments().stream()
                .map(environment -> environment.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(EnvironmentTexts.UNNAMED),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> EnvironmentTexts.UNNAMED + " " + n))
                .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /** An environment in the colour that one would expect by its name; one for production is marked as that. */
    static Environment dressed(Environment environment) {
        if (environment.colour() != EnvironmentColour.GREY || environment.production()) {
            return environment;
        } else if (PRODUCTION.matcher(environment.name()).find()) {
            return environment.withColour(EnvironmentColour.RED).withProduction(true);
        } else if (BETWEEN.matcher(environment.name()).find()) {
            return environment.withColour(EnvironmentColour.AMBER);
        }
        return OWN.matcher(environment.name()).find()
                ? environment.withColour(EnvironmentColour.GREEN)
                : environment.withColour(EnvironmentColour.BLUE);
    }

    /** What tells the environment's servers apart: a host, or the first value that is no secret. */
    static String place(Environment environment) {
        Set<String> secret =
                environment.warnings().stream().map(ValueWarning::name).collect(Collectors.toSet());
        List<NamedValue> shown = environment.values().stream()
                .filter(value -> value.enabled() && !secret.contains(value.name()))
                .filter(value -> !value.text().isBlank())
                .toList();
        Predicate<NamedValue> isPlace = value -> PLACE.matcher(value.name()).find();
        Optional<NamedValue> place = shown.stream().filter(isPlace).findFirst();
        return place.or(() -> shown.stream().findFirst()).map(NamedValue::text).orElse("");
    }
}
