package app.sockeye.profile.environment;

import java.util.Objects;

/**
 * A value where it was found.
 *
 * @param raw as typed; it may refer to other values
 */
public record FoundValue(String name, String raw, ValueSource source) {
    public FoundValue {
        Objects.requireNonNull(name);
        Objects.requireNonNull(raw);
        Objects.requireNonNull(source);
    }
}
