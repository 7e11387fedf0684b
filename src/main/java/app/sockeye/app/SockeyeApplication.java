package app.sockeye.app;

import app.sockeye.files.Folders;
import app.sockeye.files.Reason;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.ui.access.ScreenReaders;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: Sockeye with its window. */
public final class SockeyeApplication extends Application {
    /** Names a file to write a picture of the window to, once it shows an answered message; then Sockeye ends. */
    static final String SCREENSHOT_PROPERTY = "sockeye.screenshot";

    private static final System.Logger LOG = System.getLogger(SockeyeApplication.class.getName());

    /** Long enough for a window that is briefly busy. */
    private static final Duration RAISED_WITHIN = Duration.ofSeconds(10);

    private Optional<OnlyWindow> only = Optional.empty();
    private Optional<ScreenReaders> readers = Optional.empty();
    private ShownWindow shown;

    @Override
    public void start(Stage stage) {
        Folders folders = Folders.find();
        Optional<String> problem = FolderCheck.problem(folders);
        if (problem.isPresent()) {
            StartFailure.show(stage, problem.get(), SockeyeApplication::endFailed);
            return;
        }
        if (!takeWindow(stage, folders)) {
            return;
        }
        DiagnosticsLog.open(folders.logs());
        try {
            open(stage, folders);
        } catch (LibraryException | RuntimeException e) {
            LOG.log(Level.ERROR, "The window could not be opened", e);
            StartFailure.show(stage, Reason.sentence(e), SockeyeApplication::endFailed);
        }
    }

    /** Whether this becomes the window of the folders; another one comes to the front, and this process ends. */
    private boolean takeWindow(Stage stage, Folders folders) {
        try {
            only = OnlyWindow.take(folders.data());
            if (only.isPresent()) {
                return true;
            }
            if (OnlyWindow.raiseOther(folders.data(), getParameters().getRaw(), RAISED_WITHIN)) {
                System.err.println(StartTexts.RAISED);
                System.exit(0);
            }
            StartFailure.show(stage, StartTexts.otherIsSilent(folders.data()), SockeyeApplication::endFailed);
        } catch (IOException e) {
            StartFailure.show(stage, StartTexts.unusable(folders.data(), Reason.of(e)), SockeyeApplication::endFailed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            endFailed();
        }
        return false;
    }

    private static void endFailed() {
        System.exit(1);
    }

    private void open(Stage stage, Folders folders) throws LibraryException {
        shown = new ShownWindow(stage, folders, this::opened);
        // If the system ends the program, as when the user logs out, the toolkit does not call stop().
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> shown.now().wiring().endNow(), "sockeye-end"));
        OpenWindow open = shown.now();
        open.window().take(getParameters().getRaw());
        DiagnosticsLog.tell(
                folders.logs(),
                sentence -> UiPulse.later(
                        () -> shown.now().wiring().workbench().toast().show(sentence)));
        String picture = System.getProperty(SCREENSHOT_PROPERTY);
        if (picture != null) {
            open.welcome();
            new WelcomePicture(open.window(), open.wiring().workbench().pulse(), Path.of(picture)).takeSoon();
        }
    }

    private void opened(OpenWindow open) {
        only.ifPresent(window -> open.wiring().often(() -> window.asked().ifPresent(this::askedFor)));
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
