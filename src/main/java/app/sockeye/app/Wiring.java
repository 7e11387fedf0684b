package app.sockeye.app;

import app.sockeye.cli.Sockeye;
import app.sockeye.cli.run.ConnectRun;
import app.sockeye.files.FolderWatch;
import app.sockeye.files.Folders;
import app.sockeye.files.PrivateFiles;
import app.sockeye.history.SessionStore;
import app.sockeye.history.TemporaryRecording;
import app.sockeye.history.key.StoredKeys;
import app.sockeye.secret.Secrets;
import app.sockeye.settings.SettingsFile;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.history.SessionWords;
import app.sockeye.ui.tab.work.BackgroundWork;
import app.sockeye.ui.tab.work.Workbench;
import app.sockeye.ui.window.Appearance;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The composition root: connects the groundwork with the window's parts, and begins what is done meanwhile. JavaFX thread. */
final class Wiring {
    private static final System.Logger LOG = System.getLogger(Wiring.class.getName());
    private static final long LOOK_MILLIS = 1000;
    private static final long OFTEN_MILLIS = 500;
    private static final long SUMMARY_MILLIS = 2000;
    private static final long HEAP_MILLIS = 5000;

    private final Groundwork ground;
    private final Appearance appearance;
    private final Workbench workbench;
    private Optional<FolderWatch> watch = Optional.empty();
    private volatile boolean closed;

    /** @param laid waits for the groundwork */
    Wiring(Supplier<Groundwork> laid) {
        Theme.install();
        ground = laid.get();
        appearance = new Appearance(ground.settings(), ground.threads().background());
        // The first control would load JavaFX's own theme if there were none yet.
        Toast toast = new Toast();
        workbench = new Workbench(
                ground.sessions(),
                ground.workspace(),
                ground.unsaved(),
                ground.settings(),
                new BackgroundWork(
                        ground.threads().background(), ground.threads().ordered()),
                new UiPulse(),
                toast,
                ground.signIn(),
                ground.secrets());
        ground.toasts().showIn(toast);
        readSecrets();
        followSessions();
        ExecutorService background = ground.threads().background();
        background.execute(() -> keepPrivate(folders().data()));
        background.execute(this::removeAbandoned);
        // Rates and durations change even while nothing else happens.
        ground.threads()
                .clock()
                .scheduleAtFixedRate(workbench.pulse()::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        ground.threads().clock().schedule(this::rest, HEAP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void readSecrets() {
        SecretReading reading = new SecretReading(ground.storage(), ground.secrets(), workbench.toast());
        ExecutorService background = ground.threads().background();
        StoredKeys keys = ground.sessions().keys();
        ground.secrets()
                .onChange(() -> background.execute(() -> reading.readConnections(
                        ground.unsaved().profiles(), ground.workspace().library())));
        ground.secrets().onChange(() -> background.execute(() -> reading.readKeys(keys)));
        background.execute(() -> reading.load(folders()));
    }

    private void followSessions() {
        SessionStore store = ground.sessions().store();
        ExecutorService background = ground.threads().background();
        store.onRemoved(removed -> UiPulse.later(() -> workbench.toast().showNext(SessionWords.removed(removed))));
        background.execute(store::removeBeyondLimits);
        store.compressWhenIdle();
        ground.threads()
                .clock()
                .scheduleWithFixedDelay(
                        () -> background.execute(store::keepSummaries),
                        SUMMARY_MILLIS,
                        SUMMARY_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /** What lets the program rest, is loaded when nobody waits for the window any more. */
    private void rest() {
        UiPulse.later(UiPulse::restWithToolkit);
        ground.threads()
                .clock()
                .scheduleWithFixedDelay(HeapRest.ofProcess(), HEAP_MILLIS, HEAP_MILLIS, TimeUnit.MILLISECONDS);
    }

    Folders folders() {
        return ground.folders();
    }

    Workbench workbench() {
        return workbench;
    }

    Secrets secrets() {
        return ground.secrets();
    }

    SettingsFile settings() {
        return ground.settings();
    }

    ExecutorService background() {
        return ground.threads().background();
    }

    Appearance appearance() {
        return appearance;
    }

    /** Updates the library and the environments when their files are changed by others. */
    void watchLibrary() {
        watch = Optional.of(
                WorkspaceWatch.of(workbench.workspace(), ground.threads().clock(), workbench.toast()));
    }

    /** Runs a short task twice a second on the clock thread. */
    void often(Runnable task) {
        ScheduledExecutorService clock = ground.threads().clock();
        clock.scheduleWithFixedDelay(task, OFTEN_MILLIS, OFTEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Writes pending data and stops everything. */
    void close() {
        watch.ifPresent(FolderWatch::close);
        ground.close();
        closed = true;
    }

    /** Does the urgent part of {@link #close} when the program has to end at once. Any thread. */
    void endNow() {
        if (!closed) {
            ground.endNow();
        }
    }

    /** Restricts files that an earlier version made readable to other users. */
    private static void keepPrivate(Path data) {
        try {
            PrivateFiles.tighten(data);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Not all files in " + data + " could be taken away from other users", e);
        }
    }

    private void removeAbandoned() {
        for (Path folder : TemporaryRecording.removeAbandoned(ConnectRun.temporaryFiles())) {
            LOG.log(Level.INFO, Sockeye.abandoned(folder));
            ground.toasts().show(Sockeye.abandoned(folder) + ".");
        }
    }
}
