package app.sockeye.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environment that was chosen in each workspace: not in the workspace, as others who share it choose for themselves.
 *
 * @param names of the environments by the workspace's path, the one chosen last at the end; the last {@value #MOST}
 */
public record ChosenEnvironments(Map<String, String> names) implements SettingsPart {
    /** None anywhere. */
    public static final ChosenEnvironments DEFAULT = new ChosenEnvironments(Map.of());

    private static final int MOST = 100;

    public ChosenEnvironments {
        Map<String, String> kept = new LinkedHashMap<>();
        names.entrySet().stream()
                .skip(Math.max(0, names.size() - MOST))
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        names = Collections.unmodifiableMap(kept);
    }

    /** The name of the environment chosen in a workspace; empty for none. */
    public Optional<String> in(Path workspace) {
        return Optional.ofNullable(names.get(workspace.toString()));
    }

    /** The same with another choice in a workspace; empty for no environment. */
    public ChosenEnvironments with(Path workspace, Optional<String> name) {
        Map<String, String> changed = new LinkedHashMap<>(names);
        changed.remove(workspace.toString());
        name.ifPresent(chosen -> changed.put(workspace.toString(), chosen));
        return new ChosenEnvironments(changed);
    }
}
