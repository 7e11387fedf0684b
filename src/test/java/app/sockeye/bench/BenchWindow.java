package app.sockeye.bench;

import app.sockeye.client.Connector;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.Folders;
import app.sockeye.history.SessionStore;
import app.sockeye.history.key.StoredKeys;
import app.sockeye.profile.Profile;
import app.sockeye.profile.cookie.CookieJars;
import app.sockeye.profile.environment.ChosenEnvironment;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.SavedFilters;
import app.sockeye.profile.unsaved.Drafts;
import app.sockeye.profile.unsaved.UnsavedProfiles;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.secret.SecretStorage;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.secret.StorageChoice;
import app.sockeye.session.ClientSession;
import app.sockeye.session.LiveSessions;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.MainWindow;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.tab.work.BackgroundWork;
import app.sockeye.ui.tab.work.OpenWorkspace;
import app.sockeye.ui.tab.work.SignInDesk;
import app.sockeye.ui.tab.work.TabSessions;
import app.sockeye.ui.tab.work.UnsavedWork;
import app.sockeye.ui.tab.work.Workbench;
import app.sockeye.ui.window.Appearance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/** The program's window on a headless screen, with an empty library in a folder of its own. */
final class BenchWindow {
    private static final ScheduledExecutorService BACKGROUND = Executors.newScheduledThreadPool(4);

    /** Belongs to the JavaFX thread. */
    private final MainWindow window;

    private BenchWindow(MainWindow window) {
        this.window = window;
    }

    /** Starts the toolkit and shows the window; once per JVM. */
    static BenchWindow show(Path home) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        return onFx(() -> new BenchWindow(window(Folders.below(home))));
    }

    private static MainWindow window(Folders folders) {
        Theme.install();
        SettingsFile settings = SettingsFile.open(folders.settings(), BACKGROUND, BenchWindow::fail);
        Appearance appearance = new Appearance(settings, BACKGROUND);
        appearance.apply();
        Environments environments = new Environments(folders.workspace(), folders);
        SecretStorage storage = new StorageChoice(folders).choose();
        Workbench bench = new Workbench(
                new TabSessions(
                        new LiveSessions(new Connector()),
                        new SessionStore(folders.sessions(), Long.MAX_VALUE),
                        new StoredKeys(storage, () -> false),
                        new QuickJsEngine()),
                new OpenWorkspace(
                        Library.open(folders.workspace(), folders),
                        new SavedFilters(folders.workspace(), folders),
                        environments,
                        new ChosenEnvironment(settings, folders.workspace(), environments),
                        new CookieJars(
                                folders.cookies(),
                                new DelayedWrites(BACKGROUND, 1, BenchWindow::fail),
                                Clock.systemUTC()),
                        name -> Optional.empty()),
                new UnsavedWork(
                        new Drafts(folders, BACKGROUND, BenchWindow::fail, () -> false),
                        new UnsavedProfiles(folders, storage, BACKGROUND, BenchWindow::fail)),
                settings,
                new BackgroundWork(BACKGROUND, Executors.newSingleThreadExecutor()),
                new UiPulse(),
                new Toast(),
                new SignInDesk(page -> false),
                new Secrets(storage, new SecretValues()));
        MainWindow window = new MainWindow(new Stage(), bench, appearance);
        window.stage().show();
        return window;
    }

    private static void fail(IOException e) {
        throw new UncheckedIOException(e);
    }

    /** Opens a tab in front and connects it. */
    ClientSession connect(URI uri) {
        onFx(() -> {
            window.connect(Profile.create("bench", uri.toString()));
            return null;
        });
        Optional<ClientSession> session = Optional.empty();
        // What the connection needs is read in the background first.
        while (session.isEmpty()) {
            session = onFx(window::session);
        }
        return session.get();
    }

    /** Types a query into the filter of the tab in front. */
    void filter(String query) {
        onFx(() -> {
            ((TextField) window.stage().getScene().lookup("#log-filter")).setText(query);
            return null;
        });
    }

    /** The rows of the log in the tab in front; on the JavaFX thread. */
    RowPane rows() {
        return (RowPane) window.stage().getScene().lookup("#log-rows");
    }

    /** Shows the newest entry in the inspector. */
    void selectNewest() {
        onFx(() -> {
            window.selectNewest();
            return null;
        });
    }

    static <T> T onFx(Supplier<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
