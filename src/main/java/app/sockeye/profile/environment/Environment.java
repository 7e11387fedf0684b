package app.sockeye.profile.environment;

import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.SecretLook;
import app.sockeye.profile.value.ValueWarning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A named set of values, such as those of staging.
 *
 * @param path of its file
 * @param production whether what is done in it reaches real users, so that the window warns
 * @param values in their order, each name once
 */
public record Environment(
        Path path, String name, EnvironmentColour colour, boolean production, List<NamedValue> values) {
    /** The most values of an environment. */
    static final int MOST_VALUES = 5_000;

    public Environment {
        Objects.requireNonNull(path);
        Objects.requireNonNull(name);
        Objects.requireNonNull(colour);
        values = checked(values);
    }

    private static List<NamedValue> checked(List<NamedValue> values) {
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("An environment has at most " + MOST_VALUES + " values.");
        }
        int names = values.stream()
                .map(NamedValue::name)
                .collect(Collectors.toSet())
                .size();
        if (names < values.size()) {
            throw new IllegalArgumentException("Each value needs a name of its own.");
        }
        return List.copyOf(values);
    }

    /** The same in another colour. */
    public Environment withColour(EnvironmentColour newColour) {
        return new Environment(path, name, newColour, production, values);
    }

    /** The same as one for production, or no longer. */
    public Environment withProduction(boolean now) {
        return new Environment(path, name, colour, now, values);
    }

    /** The same with other values. */
    public Environment withValues(List<NamedValue> newValues) {
        return new Environment(path, name, colour, production, newValues);
    }

    /** The same with a value, in place of the one of its name or at the end. */
    public Environment withValue(NamedValue value) {
        return withValues(put(values, value));
    }

    /** Values with one more, in place of the one of its name or at the end. */
    static List<NamedValue> put(List<NamedValue> values, NamedValue value) {
        List<NamedValue> changed = new ArrayList<>(values);
        UnaryOperator<NamedValue> replace = old -> old.name().equals(value.name()) ? value : old;
        changed.replaceAll(replace);
        if (!changed.contains(value)) {
            changed.add(value);
        }
        return changed;
    }

    /** Its values that should be secrets. */
    public List<ValueWarning> warnings() {
        return SecretLook.warnings(values);
    }
}
