package app.sockeye.app;

import app.sockeye.cli.Sockeye;
import app.sockeye.cli.run.ConnectRun;
import app.sockeye.client.Connector;
import app.sockeye.client.oauth.OAuthTokens;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.FolderWatch;
import app.sockeye.files.Folders;
import app.sockeye.files.PrivateFiles;
import app.sockeye.files.Reason;
import app.sockeye.history.KeptLimits;
import app.sockeye.history.SessionStore;
import app.sockeye.history.TemporaryRecording;
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
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.history.SessionWords;
import app.sockeye.ui.tab.work.BackgroundWork;
import app.sockeye.ui.tab.work.OpenWorkspace;
import app.sockeye.ui.tab.work.SignInDesk;
import app.sockeye.ui.tab.work.TabSessions;
import app.sockeye.ui.tab.work.UnsavedWork;
import app.sockeye.ui.tab.work.Workbench;
import app.sockeye.ui.window.Appearance;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The composition root: creates the program's parts and connects them. JavaFX thread. */
final class Wiring {
    private static final System.Logger LOG = System.getLogger(Wiring.class.getName());
    private static final long COOKIE_MILLIS = 500;
    private static final long LOOK_MILLIS = 1000;
    private static final long OFTEN_MILLIS = 500;
    private static final long SUMMARY_MILLIS = 2000;
    private static final long HEAP_MILLIS = 5000;

    private final WorkThreads threads = new WorkThreads();
    private final ScriptEngine scripts = new QuickJsEngine();
    private final SessionStore sessions;
    private final SignInDesk signIn;
    private final LiveSessions live;
    private final Optional<Playground> playground;
    private final DeferredStorage storage = new DeferredStorage();
    private final Secrets secrets = new Secrets(storage, new SecretValues());
    private final SettingsFile settings;
    private final Appearance appearance;
    private final Toast toast;
    private final Drafts drafts;
    private final UnsavedProfiles unsaved;
    private final DelayedWrites cookieWrites;
    private final Workbench workbench;
    private Optional<FolderWatch> watch = Optional.empty();
    private volatile boolean closed;

    Wiring(Folders folders) {
        ScheduledExecutorService clock = threads.clock();
        ExecutorService background = threads.background();
        signIn = new SignInDesk(SystemBrowser::open);
        live = new LiveSessions(new Connector(
                new OAuthTokens(new StoredTokens(storage, secrets.used()), Optional.of(signIn), Clock.systemUTC()),
                new ProxyScripts(scripts, Clock.systemDefaultZone())));
        UiPulse pulse = new UiPulse();
        settings = SettingsFile.open(folders.settings(), clock, notSaved(StartTexts.SETTINGS));
        // Files are read, and at the first start written, while the fonts and the theme are loaded.
        Path chosen = settings.get().folders().workspace().orElse(folders.workspace());
        CompletableFuture<Library> opening = threads.begin(() -> Library.open(chosen, folders, secrets));
        Theme.install();
        appearance = new Appearance(settings, background);
        // The first control would load JavaFX's own theme if there were none yet.
        toast = new Toast();
        SecretReading reading = new SecretReading(storage, secrets, toast);
        drafts = new Drafts(folders, clock, notSaved(StartTexts.TYPED));
        unsaved = new UnsavedProfiles(folders, storage, clock, notSaved(StartTexts.TYPED));
        cookieWrites = new DelayedWrites(clock, COOKIE_MILLIS, notSaved(StartTexts.COOKIES));
        playground = startPlayground();
        Library library = WorkThreads.await(opening);
        secrets.onChange(() -> background.execute(() -> reading.readConnections(unsaved, library)));
        Path workspace = library.root().path();
        StoredKeys keys =
                new StoredKeys(storage, () -> settings.get().retention().encrypt());
        secrets.onChange(() -> background.execute(() -> reading.readKeys(keys)));
        sessions = new SessionStore(folders.sessions(), this::keptLimits, background, keys);
        keys.onChange(sessions::keysChanged);
        sessions.onRemoved(removed -> UiPulse.later(() -> toast.showNext(SessionWords.removed(removed))));
        Environments environments = environments(workspace, folders);
        workbench = new Workbench(
                new TabSessions(live, sessions, keys, scripts),
                new OpenWorkspace(
                        library,
                        new SavedFilters(workspace, folders),
                        environments,
                        new ChosenEnvironment(settings, workspace, environments),
                        new CookieJars(folders.cookies(), cookieWrites, Clock.systemUTC()),
                        this::variable),
                new UnsavedWork(drafts, unsaved),
                settings,
                new BackgroundWork(background, threads.ordered()),
                pulse,
                toast,
                signIn,
                secrets);
        settings.trouble().ifPresent(toast::show);
        background.execute(() -> keepPrivate(folders.data()));
        background.execute(() -> reading.load(folders));
        background.execute(sessions::removeBeyondLimits);
        sessions.compressWhenIdle();
        background.execute(this::removeAbandoned);
        // Rates and durations change even while nothing else happens.
        clock.scheduleAtFixedRate(pulse::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(
                () -> background.execute(sessions::keepSummaries),
                SUMMARY_MILLIS,
                SUMMARY_MILLIS,
                TimeUnit.MILLISECONDS);
        clock.schedule(this::rest, HEAP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What lets the program rest, is loaded when nobody waits for the window any more. */
    private void rest() {
        UiPulse.later(UiPulse::restWithToolkit);
        threads.clock().scheduleWithFixedDelay(HeapRest.ofProcess(), HEAP_MILLIS, HEAP_MILLIS, TimeUnit.MILLISECONDS);
    }

    Workbench workbench() {
        return workbench;
    }

    Secrets secrets() {
        return secrets;
    }

    SettingsFile settings() {
        return settings;
    }

    ExecutorService background() {
        return threads.background();
    }

    Appearance appearance() {
        return appearance;
    }

    /** Updates the library and the environments when their files are changed by others. */
    void watchLibrary() {
        watch = Optional.of(WorkspaceWatch.of(workbench.workspace(), threads.clock(), workbench.toast()));
    }

    /** Runs a short task twice a second on the clock thread. */
    void often(Runnable task) {
        threads.clock().scheduleWithFixedDelay(task, OFTEN_MILLIS, OFTEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Writes pending data and stops everything. */
    void close() {
        watch.ifPresent(FolderWatch::close);
        WorkThreads.finish(sessions::awaitClosed);
        threads.finish();
        drafts.close();
        unsaved.close();
        cookieWrites.close();
        settings.close();
        playground.ifPresent(Playground::close);
        threads.clock().shutdown();
        closed = true;
    }

    /**
     * Does the urgent part of {@link #close} when the program has to end at once: closes connections and writes what
     * was typed. Any thread.
     */
    void endNow() {
        if (!closed) {
            live.closeAll();
            drafts.close();
            unsaved.close();
            cookieWrites.close();
            settings.close();
            WorkThreads.finish(sessions::awaitClosed);
        }
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

    /** Restricts files that an earlier version made readable to other users. */
    private static void keepPrivate(Path data) {
        try {
            PrivateFiles.tighten(data);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Not all files in " + data + " could be taken away from other users", e);
        }
    }

    private Optional<Playground> startPlayground() {
        try {
            return Optional.of(Playground.start(0));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The playground could not be started", e);
            toast.show(StartTexts.noPlayground(Reason.sentence(e)));
            return Optional.empty();
        }
    }

    /** Reads them before the first tab needs a value. */
    private Environments environments(Path workspace, Folders folders) {
        Environments environments = new Environments(workspace, folders);
        try {
            environments.refresh();
        } catch (EnvironmentException e) {
            LOG.log(Level.WARNING, "The environments could not be read", e);
            toast.show(e.getMessage());
        }
        return environments;
    }

    private void removeAbandoned() {
        for (Path folder : TemporaryRecording.removeAbandoned(ConnectRun.temporaryFiles())) {
            LOG.log(Level.INFO, Sockeye.abandoned(folder));
            UiPulse.later(() -> toast.show(Sockeye.abandoned(folder) + "."));
        }
    }

    private Consumer<IOException> notSaved(String what) {
        return e -> {
            LOG.log(Level.WARNING, what + " could not be saved", e);
            UiPulse.later(() -> toast.show(StartTexts.notSaved(what, Reason.sentence(e))));
        };
    }
}
