package app.sockeye.profile.environment;

import java.util.Objects;

/**
 * Where a value comes from.
 *
 * @param name of the folder or environment; empty for the others
 */
public record ValueSource(Kind kind, String name) {
    /** Captured in the session. */
    public static final ValueSource SESSION = new ValueSource(Kind.SESSION, "");
    /** The connection's own. */
    public static final ValueSource CONNECTION = new ValueSource(Kind.CONNECTION, "");
    /** The workspace's, whatever environment is chosen. */
    public static final ValueSource WORKSPACE = new ValueSource(Kind.WORKSPACE, "");
    /** Made by the program: the playground's address, and secrets. */
    public static final ValueSource BUILT_IN = new ValueSource(Kind.BUILT_IN, "");

    /** The kinds, the nearest first. */
    public enum Kind {
        SESSION,
        CONNECTION,
        FOLDER,
        ENVIRONMENT,
        WORKSPACE,
        BUILT_IN
    }

    public ValueSource {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }

    /** A folder of the library, by its name. */
    public static ValueSource folder(String name) {
        return new ValueSource(Kind.FOLDER, name);
    }

    /** The chosen environment. */
    public static ValueSource environment(Environment environment) {
        return new ValueSource(Kind.ENVIRONMENT, environment.name());
    }
}
