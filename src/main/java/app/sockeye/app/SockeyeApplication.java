package app.sockeye.app;

import app.sockeye.files.Reason;
import app.sockeye.ui.access.ScreenReaders;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.pulse.UiPulse;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: Sockeye with its window. */
public final class SockeyeApplication extends Application {
    /** Names a file to write a picture of the window to, once it shows an answered message; then Sockeye ends. */
    static final String SCREENSHOT_PROPERTY = "sockeye.screenshot";

    private static final System.Logger LOG = System.getLogger(SockeyeApplication.class.getName());

    /** Set before JavaFX makes the application by itself. */
    private static final AtomicReference<Beginning> BEGUN = new AtomicReference<>();

    private Beginning begun;
    private Optional<ScreenReaders> readers = Optional.empty();
    private ShownWindow shown;

    /**
     * Begins, starts JavaFX, and shows the window; returns when it has been closed.
     *
     * @param arguments what the window is to open
     */
    static void launch(List<String> arguments) {
        BEGUN.set(Beginning.of(arguments));
        // Beside the start of JavaFX; what goes wrong here is told where the window needs them.
        Thread fonts = new Thread(Theme::install, "sockeye-fonts");
        fonts.setDaemon(true);
        fonts.setUncaughtExceptionHandler((thread, e) -> LOG.log(Level.DEBUG, "Fonts could not be loaded ahead", e));
        fonts.start();
        Application.launch(SockeyeApplication.class, arguments.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        begun = BEGUN.get();
        if (begun.failure().isPresent()) {
            StartFailure.show(stage, begun.failure().get(), SockeyeApplication::endFailed);
            return;
        }
        try {
            open(stage);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The window could not be opened", e);
            StartFailure.show(stage, Reason.sentence(e), SockeyeApplication::endFailed);
        }
    }

    private static void endFailed() {
        System.exit(1);
    }

    private void open(Stage stage) {
        shown = new ShownWindow(stage, begun::ground, this::opened);
        // If the system ends the program, as when the user logs out, the toolkit does not call stop().
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> shown.now().wiring().endNow(), "sockeye-end"));
        OpenWindow open = shown.now();
        open.window().take(getParameters().getRaw());
        DiagnosticsLog.tell(
                open.wiring().folders().logs(),
                sentence -> UiPulse.later(
                        () -> shown.now().wiring().workbench().toast().show(sentence)));
        String picture = System.getProperty(SCREENSHOT_PROPERTY);
        if (picture != null) {
            open.welcome();
            new WelcomePicture(open.window(), open.wiring().workbench().pulse(), Path.of(picture)).takeSoon();
        }
    }

    private void opened(OpenWindow open) {
        begun.only()
                .ifPresent(window -> open.wiring().often(() -> window.asked().ifPresent(this::askedFor)));
        DiagnosticsLog.leaveOut(open.wiring().secrets().used());
        readers.ifPresent(ScreenReaders::close);
        readers = Optional.of(ScreenReaders.serve(open.wiring().workbench().pulse()));
    }

    private void askedFor(List<String> arguments) {
        UiPulse.later(() -> {
            shown.now().window().bringToFront();
            shown.now().window().take(arguments);
        });
    }

    @Override
    public void stop() {
        readers.ifPresent(ScreenReaders::close);
        if (shown != null) {
            shown.close();
        }
    }
}
