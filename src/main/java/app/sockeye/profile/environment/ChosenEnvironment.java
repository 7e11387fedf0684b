package app.sockeye.profile.environment;

import app.sockeye.settings.SettingsFile;
import java.nio.file.Path;
import java.util.Optional;

/** Which environment of a workspace is chosen; the settings remember it. Any thread. */
public final class ChosenEnvironment {
    private final SettingsFile settings;
    private final Path workspace;
    private final Environments environments;

    /** @param workspace the one of the environments */
    public ChosenEnvironment(SettingsFile settings, Path workspace, Environments environments) {
        this.settings = settings;
        this.workspace = workspace.toAbsolutePath().normalize();
        this.environments = environments;
    }

    /** The name of the one that was chosen, even if it is no longer there; empty for none. */
    public Optional<String> name() {
        return settings.get().environments().in(workspace);
    }

    /** The chosen one, as last read; empty for none, and where its file is gone or broken. */
    public Optional<Environment> get() {
        return name().flatMap(environments.list()::find);
    }

    /** Chooses an environment, or none. */
    public void choose(Optional<Environment> environment) {
        settings.update(now -> now.with(now.environments().with(workspace, environment.map(Environment::name))));
    }
}
