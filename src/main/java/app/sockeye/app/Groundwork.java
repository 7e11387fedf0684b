package app.sockeye.app;

import app.sockeye.client.Connector;
import app.sockeye.client.oauth.OAuthTokens;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import app.sockeye.history.KeptLimits;
import app.sockeye.history.SessionStore;
import app.sockeye.history.key.StoredKeys;
import app.sockeye.playground.Playground;
import app.sockeye.profile.cookie.CookieJars;
import app.sockeye.profile.environment.ChosenEnvironment;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.SavedFilters;
import app.sockeye.profile.token.StoredTokens;
import app.sockeye.profile.unsaved.Drafts;
import app.sockeye.profile.unsaved.UnsavedProfiles;
import app.sockeye.profile.variable.Variables;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.script.ScriptEngine;
import app.sockeye.secret.DeferredStorage;
import app.sockeye.secret.SecretValues;
import app.sockeye.secret.Secrets;
import app.sockeye.session.LiveSessions;
import app.sockeye.session.proxy.ProxyScripts;
import app.sockeye.settings.RetentionSettings;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.tab.work.OpenWorkspace;
import app.sockeye.ui.tab.work.SignInDesk;
import app.sockeye.ui.tab.work.TabSessions;
import app.sockeye.ui.tab.work.UnsavedWork;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a window stands on: settings, library, secrets, recordings, the playground, and the threads behind them. Reads and
 * writes files, so it is laid on any thread, at the start while JavaFX starts; without JavaFX's toolkit.
 */
final class Groundwork implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Groundwork.class.getName());
    private static final long COOKIE_MILLIS = 500;

    private final Folders folders;
    private final WaitingToasts toasts = new WaitingToasts();
    private final WorkThreads threads = new WorkThreads();
    private final DeferredStorage storage = new DeferredStorage();
    private final Secrets secrets = new Secrets(storage, new SecretValues());
    private final SignInDesk signIn = new SignInDesk(SystemBrowser::open);
    private final SettingsFile settings;
    private final Optional<Playground> playground;
    private final TabSessions sessions;
    private final Supplier<OpenWorkspace> workspace;
    private final UnsavedWork unsaved;
    private final DelayedWrites cookieWrites;

    Groundwork(Folders folders) {
        this.folders = folders;
        settings = SettingsFile.open(folders.settings(), threads.clock(), notSaved(StartTexts.SETTINGS));
        playground = startPlayground();
        cookieWrites = new DelayedWrites(threads.clock(), COOKIE_MILLIS, notSaved(StartTexts.COOKIES));
        // The longest part, as the first start writes the library; the theme needs only the settings.
        workspace = Beginning.begin(this::openWorkspace);
        sessions = makeSessions();
        unsaved = new UnsavedWork(
                new Drafts(folders, threads.clock(), notSaved(StartTexts.TYPED), () -> settings.get()
                        .retention()
                        .encrypt()),
                new UnsavedProfiles(folders, storage, threads.clock(), notSaved(StartTexts.TYPED)));
        settings.trouble().ifPresent(toasts::show);
    }

    private OpenWorkspace openWorkspace() {
        Library library = settings.get()
                .folders()
                .workspace()
                .map(chosen -> Library.openChosen(chosen, folders, secrets))
                .orElseGet(() -> Library.open(folders.workspace(), folders, secrets));
        Path root = library.root().path();
        Environments environments = environments(root);
        return new OpenWorkspace(
                library,
                new SavedFilters(root, folders),
                environments,
                new ChosenEnvironment(settings, root, environments),
                new CookieJars(folders.cookies(), cookieWrites, Clock.systemUTC()),
                this::variable);
    }

    private TabSessions makeSessions() {
        ScriptEngine scripts = new QuickJsEngine();
        LiveSessions live = new LiveSessions(new Connector(
                new OAuthTokens(new StoredTokens(storage, secrets.used()), Optional.of(signIn), Clock.systemUTC()),
                new ProxyScripts(scripts, Clock.systemDefaultZone())));
        StoredKeys keys =
                new StoredKeys(storage, () -> settings.get().retention().encrypt());
        SessionStore store = new SessionStore(folders.sessions(), this::keptLimits, threads.background(), keys);
        keys.onChange(store::keysChanged);
        return new TabSessions(live, store, keys, scripts);
    }

    Folders folders() {
        return folders;
    }

    /** Tells the user in a toast, once there is one. */
    WaitingToasts toasts() {
        return toasts;
    }

    WorkThreads threads() {
        return threads;
    }

    /** Where secrets are stored; not yet chosen. */
    DeferredStorage storage() {
        return storage;
    }

    Secrets secrets() {
        return secrets;
    }

    SignInDesk signIn() {
        return signIn;
    }

    SettingsFile settings() {
        return settings;
    }

    TabSessions sessions() {
        return sessions;
    }

    /** Waits for it at first. */
    OpenWorkspace workspace() {
        return workspace.get();
    }

    UnsavedWork unsaved() {
        return unsaved;
    }

    /** Writes pending data and stops everything. */
    @Override
    public void close() {
        WorkThreads.finish(sessions.store()::awaitClosed);
        threads.finish();
        sessions.store().close();
        writePending();
        playground.ifPresent(Playground::close);
        threads.clock().shutdown();
    }

    /** Closes connections and writes what was typed, when the program has to end at once. */
    void endNow() {
        sessions.live().closeAll();
        writePending();
        WorkThreads.finish(sessions.store()::awaitClosed);
    }

    private void writePending() {
        unsaved.drafts().close();
        unsaved.profiles().close();
        cookieWrites.close();
        settings.close();
    }

    private KeptLimits keptLimits() {
        RetentionSettings now = settings.get().retention();
        return new KeptLimits(now.profileBytes(), now.totalBytes());
    }

    private Optional<String> variable(String name) {
        return name.equals(Variables.PLAYGROUND)
                ? playground.map(server -> "ws://127.0.0.1:" + server.port())
                : secrets.value(name);
    }

    private Optional<Playground> startPlayground() {
        try {
            return Optional.of(Playground.start(0));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The playground could not be started", e);
            toasts.show(StartTexts.noPlayground(Reason.sentence(e)));
            return Optional.empty();
        }
    }

    /** Reads them before the first tab needs a value. */
    private Environments environments(Path root) {
        Environments environments = new Environments(root, folders);
        try {
            environments.refresh();
        } catch (EnvironmentException e) {
            LOG.log(Level.WARNING, "The environments could not be read", e);
            toasts.show(e.getMessage());
        }
        return environments;
    }

    private Consumer<IOException> notSaved(String what) {
        return e -> {
            LOG.log(Level.WARNING, what + " could not be saved", e);
            toasts.show(StartTexts.notSaved(what, Reason.sentence(e)));
        };
    }
}
