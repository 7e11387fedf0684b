package app.sockeye.ui.environment;

import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentList;
import java.util.Optional;

/** Whose values are edited: an environment's, which may get another name meanwhile, or the workspace's. Any thread. */
final class ValuesSubject {
    /** As it was when it got its name; empty for the workspace. Written by the thread that makes the changes. */
    private volatile Optional<Environment> environment;
    /** Whether the user has not named it yet. Written by the thread that makes the changes. */
    private volatile boolean unnamed;

    private ValuesSubject(Optional<Environment> environment, boolean unnamed) {
        this.environment = environment;
        this.unnamed = unnamed;
    }

    static ValuesSubject workspace() {
        return new ValuesSubject(Optional.empty(), false);
    }

    static ValuesSubject of(Environment environment) {
        return new ValuesSubject(Optional.of(environment), false);
    }

    /** A new one that has yet to get its name. */
    static ValuesSubject unnamed(Environment environment) {
        return new ValuesSubject(Optional.of(environment), true);
    }

    /** The environment with the name that it has now; its other parts may be old. Empty for the workspace. */
    Optional<Environment> environment() {
        return environment;
    }

    /** Empty for the workspace. */
    String name() {
        return environment.map(Environment::name).orElse("");
    }

    boolean isUnnamed() {
        return unnamed;
    }

    void rename(Environment now) {
        environment = Optional.of(now);
        unnamed = false;
    }

    /** The environment as last read; empty for the workspace, and where it is gone. */
    Optional<Environment> find(EnvironmentList list) {
        return environment.flatMap(known -> list.find(known.name()));
    }
}
