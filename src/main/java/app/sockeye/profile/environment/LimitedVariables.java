package app.sockeye.profile.environment;

import app.sockeye.profile.variable.Variables;
import app.sockeye.template.TemplateSources;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Variables for what is sent without a click, such as by rules and scripts: of what comes from this machine alone they
 * give only what the user allowed for the server. Files in a workspace come from anybody, and the server may have a say in
 * what they ask for. Any thread; may read files.
 */
public final class LimitedVariables implements Variables {
    private final Variables variables;
    private final Predicate<String> may;

    /** @param may whether a secret, file or variable of the environment may be sent, named as in {@link #secretsIn} */
    public LimitedVariables(Variables variables, Predicate<String> may) {
        this.may = Objects.requireNonNull(may);
        // Values that name a file at random may name another one when they are looked up again.
        this.variables = variables instanceof ValueLookup lookup
                ? lookup.with(lookup.sources().limited(may))
                : Objects.requireNonNull(variables);
    }

    @Override
    public Optional<String> value(String name) {
        return variables.secretsIn("${" + name + "}").stream().allMatch(may) ? variables.value(name) : Optional.empty();
    }

    @Override
    public Optional<String> inPlaceOf(String function, String written) {
        return variables.inPlaceOf(function, written);
    }

    @Override
    public TemplateSources sources() {
        return variables.sources().limited(may);
    }
}
