package app.sockeye.profile.environment;

import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.SecretLook;
import app.sockeye.profile.value.ValueWarning;
import java.util.List;
import java.util.Optional;

/**
 * The environments of a workspace, as last read.
 *
 * @param workspace the values that hold whatever environment is chosen, in their order
 * @param environments in the order that the user gave them, the others by name
 * @param broken files that are no valid environment, by name
 */
public record EnvironmentList(
        List<NamedValue> workspace, List<Environment> environments, List<BrokenEnvironment> broken) {
    /** Nothing at all. */
    public static final EnvironmentList EMPTY = new EnvironmentList(List.of(), List.of(), List.of());

    public EnvironmentList {
        workspace = List.copyOf(workspace);
        environments = List.copyOf(environments);
        broken = List.copyOf(broken);
    }

    /** An environment by its name. */
    public Optional<Environment> find(String name) {
        return environments.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** The workspace's values that should be secrets. */
    public List<ValueWarning> workspaceWarnings() {
        return SecretLook.warnings(workspace);
    }
}
