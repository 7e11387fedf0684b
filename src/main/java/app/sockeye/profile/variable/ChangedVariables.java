package app.sockeye.profile.variable;

import app.sockeye.template.TemplateSources;
import java.util.Optional;

/** Variables with another use of functions, or other sources for them. */
record ChangedVariables(Variables variables, FunctionUse use, TemplateSources sources) implements Variables {
    @Override
    public Optional<String> value(String name) {
        return variables.value(name);
    }

    @Override
    public Optional<String> inPlaceOf(String function, String written) {
        return use.inPlaceOf(function, written);
    }
}
