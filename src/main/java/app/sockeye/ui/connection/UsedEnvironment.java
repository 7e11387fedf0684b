package app.sockeye.ui.connection;

import java.util.Objects;

/**
 * The environment that a connection was made with.
 *
 * @param name empty for none
 * @param production whether what is sent reaches real users
 * @param next the name of the one that the next connect uses; empty for none
 */
public record UsedEnvironment(String name, boolean production, String next) {
    public UsedEnvironment {
        Objects.requireNonNull(name);
        Objects.requireNonNull(next);
    }

    /** Whether the next connect uses another one. */
    public boolean isLeft() {
        return !name.equals(next);
    }

    /** The same where the next connect uses another one. */
    public UsedEnvironment withNext(String other) {
        return new UsedEnvironment(name, production, other);
    }

    /** The same under another name. */
    public UsedEnvironment withName(String other) {
        return new UsedEnvironment(other, production, next);
    }
}
