package app.sockeye.profile;

import java.util.Objects;

/**
 * A parameter of an address's query that is switched off: it is kept, but not sent.
 *
 * @param at its place among all parameters, those that are off included, from 0
 * @param part as it would stand in the query, such as {@code depth=20}
 */
public record OffParameter(int at, String part) {
    public OffParameter {
        Objects.requireNonNull(part);
        if (at < 0) {
            throw new IllegalArgumentException("The place of a parameter is not negative.");
        }
    }

    /** Without a value, which may be secret. */
    @Override
    public String toString() {
        return at + " " + part.replaceFirst("=.*", "");
    }
}
