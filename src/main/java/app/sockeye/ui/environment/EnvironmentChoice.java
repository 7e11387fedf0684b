package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import java.util.Objects;
import java.util.Optional;

/**
 * Which environment is chosen.
 *
 * @param name as it was chosen; empty for none
 * @param environment empty for none, and where the one of this name is gone or its file is broken
 */
record EnvironmentChoice(String name, Optional<Environment> environment) {
    static final EnvironmentChoice NONE = new EnvironmentChoice("", Optional.empty());

    EnvironmentChoice {
        Objects.requireNonNull(name);
        Objects.requireNonNull(environment);
    }

    /** Whether it was chosen and can't be used. */
    boolean isMissing() {
        return !name.isEmpty() && environment.isEmpty();
    }

    boolean isProduction() {
        return environment.filter(Environment::production).isPresent();
    }

    boolean is(Environment other) {
        return name.equals(other.name());
    }
}
