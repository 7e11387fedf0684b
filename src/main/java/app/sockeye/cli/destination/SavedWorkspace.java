package app.sockeye.cli.destination;

import app.sockeye.files.Folders;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.secret.Secrets;
import app.sockeye.settings.Settings;
import app.sockeye.settings.SettingsFile;
import app.sockeye.template.TemplateSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** What is saved in a workspace, as a command uses it: read once, and never changed. */
public final class SavedWorkspace {
    private final Library library;
    private final Environments environments;
    private final Secrets secrets;
    private final Optional<Environment> environment;

    /**
     * Opens a workspace.
     *
     * @param chosen the name of the environment that counts; null for the one that the window has chosen
     * @throws IllegalArgumentException with a sentence, where there is no such environment
     */
    SavedWorkspace(Folders folders, Path workspace, Secrets secrets, String chosen)
            throws LibraryException, EnvironmentException {
        this.secrets = secrets;
        library = Library.open(workspace, folders, secrets);
        library.refresh();
        environments = new Environments(library.root().path(), folders);
        environments.refresh();
        environment = environment(folders, chosen);
    }

    /** The folder of the workspace that the window has open. */
    static Path chosen(Folders folders) {
        return settings(folders).folders().workspace().orElse(folders.workspace());
    }

    private static Settings settings(Folders folders) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (SettingsFile settings = SettingsFile.open(folders.settings(), clock, e -> {})) {
            return settings.get();
        } finally {
            clock.shutdown();
        }
    }

    private Optional<Environment> environment(Folders folders, String chosen) {
        Optional<String> name = chosen == null
                ? settings(folders)
                        .environments()
                        .in(library.root().path().toAbsolutePath().normalize())
                : Optional.of(chosen);
        Optional<Environment> found = name.flatMap(environments.list()::find);
        if (chosen != null && found.isEmpty()) {
            List<String> names = environments.list().environments().stream()
                    .map(Environment::name)
                    .toList();
            throw new IllegalArgumentException("There is no environment " + chosen + " in "
                    + library.root().path() + "; "
                    + (names.isEmpty() ? "it has none." : "it has " + String.join(", ", names) + "."));
        }
        return found;
    }

    /** The library that is open. */
    public Library library() {
        return library;
    }

    /** All secrets that values were taken from. */
    Secrets secrets() {
        return secrets;
    }

    /** The connections of a name, or of a path such as {@code Team/Chat}. */
    List<SavedProfile> connections(String nameOrPath) {
        return Library.entries(library.root())
                .filter(SavedProfile.class::isInstance)
                .map(SavedProfile.class::cast)
                .filter(saved -> saved.name().equals(nameOrPath) || path(saved).equals(nameOrPath))
                .toList();
    }

    /** The names of a connection's folders and its own, with slashes between them. */
    String path(SavedProfile saved) {
        StringBuilder path = new StringBuilder(saved.name());
        for (ProfileFolder folder : library.root().foldersOf(saved.profile().id())) {
            if (!folder.path().equals(library.root().path())) {
                path.insert(0, folder.name() + "/");
            }
        }
        return path.toString();
    }

    /** A message saved in the connection, in its folders or in the workspace. */
    public Optional<SavedMessage> message(Optional<SavedProfile> connection, String name) {
        String id = connection.map(saved -> saved.profile().id()).orElse("");
        return library.messages().named(id, name).map(entry -> entry.message());
    }

    /** What counts for a connection besides itself; for none, what counts in the whole workspace. */
    Surroundings around(Optional<SavedProfile> connection) {
        String id = connection.map(saved -> saved.profile().id()).orElse("");
        List<NamedValue> own = connection.map(saved -> saved.profile().values()).orElse(List.of());
        return new Surroundings(
                ValueLookup.of(own, library.root().foldersOf(id), environment, environments.list(), secrets::value)
                        .with(new TemplateSources(library.root().path())),
                library.root().layersOf(id),
                library.root().headersOf(id),
                library.root().path());
    }
}
