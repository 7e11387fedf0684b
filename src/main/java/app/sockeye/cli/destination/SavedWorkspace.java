package app.sockeye.cli.destination;

import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.CookieOptions;
import app.sockeye.files.Folders;
import app.sockeye.profile.Surroundings;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.environment.ValueLookup;
import app.sockeye.profile.library.ConnectionNames;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.option.OptionsInForce;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.workspace.LibraryException;
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

/** What is saved in a workspace, as a command uses it: read once; only its cookies change. */
public final class SavedWorkspace {
    private final Library library;
    private final Environments environments;
    private final Secrets secrets;
    private final Optional<Environment> environment;
    private final SavedCookies cookies;

    /**
     * Opens a workspace.
     *
     * @param cookies of all workspaces
     * @param chosen the name of the environment that counts; null for the one that the window has chosen
     * @throws IllegalArgumentException with a sentence, where there is no such environment
     */
    SavedWorkspace(Folders folders, Path workspace, Secrets secrets, SavedCookies cookies, String chosen)
            throws LibraryException, EnvironmentException {
        this.secrets = secrets;
        this.cookies = cookies;
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

    /** The options of a connection with the cookies of the environment, where it wants them kept. */
    ConnectOptions withCookies(ConnectOptions options, OptionsInForce inForce) {
        if (!inForce.usesCookies()) {
            return options;
        }
        CookieJar jar = cookies.of(
                library.root().path(), environment.map(Environment::name).orElse(""));
        return options.toBuilder().cookies(CookieOptions.of(jar)).build();
    }

    /** Writes what is not written yet. */
    void close() {
        cookies.close();
    }

    /** All secrets that values were taken from. */
    Secrets secrets() {
        return secrets;
    }

    /** The connections of a name, or of a path such as {@code Team/Chat}. */
    List<SavedProfile> connections(String nameOrPath) {
        return ConnectionNames.find(library.root(), nameOrPath);
    }

    /** The names of a connection's folders and its own, with slashes between them. */
    String path(SavedProfile saved) {
        return ConnectionNames.path(library.root(), saved);
    }

    /** A message saved in the connection, in its folders or in the workspace. */
    public Optional<SavedMessage> message(Optional<SavedProfile> connection, String name) {
        String id = connection.map(saved -> saved.profile().id()).orElse("");
        return library.messages().named(id, name).map(entry -> entry.message());
    }

    /** Whether a saved message is for a connection; where it names none, it is for the one that it is sent from. */
    boolean isTarget(SavedMessage message, Optional<SavedProfile> connection) {
        List<String> chosen = message.target().profileIds();
        return chosen.isEmpty()
                || connection
                        .filter(saved -> chosen.contains(saved.profile().id()))
                        .isPresent();
    }

    /** The paths of the other connections that a saved message is for. */
    List<String> otherTargets(SavedMessage message, Optional<SavedProfile> connection) {
        return message.target().profileIds().stream()
                .filter(id -> connection
                        .filter(saved -> saved.profile().id().equals(id))
                        .isEmpty())
                .flatMap(id -> library.find(id).stream())
                .map(this::path)
                .toList();
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
