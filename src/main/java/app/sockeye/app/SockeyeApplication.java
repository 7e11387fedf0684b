package app.sockeye.app;

import app.sockeye.profile.Folders;
import app.sockeye.profile.LibraryException;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.UiPulse;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** Sockeye with its window. */
public final class SockeyeApplication extends Application {
    /** Names a file: a picture of the window is written there once it shows an answered message, and Sockeye ends. */
    static final String SCREENSHOT_PROPERTY = "sockeye.screenshot";

    private static final System.Logger LOG = System.getLogger(SockeyeApplication.class.getName());

    private OpenWindow open;

    @Override
    public void start(Stage stage) {
        Theme.install();
        Folders folders = Folders.find();
        Optional<String> problem = FolderCheck.problem(folders);
        if (problem.isPresent()) {
            StartFailure.show(stage, problem.get(), SockeyeApplication::endFailed);
            return;
        }
        DiagnosticsLog.open(folders.logs());
        try {
            open(stage, folders);
        } catch (LibraryException | RuntimeException e) {
            LOG.log(Level.ERROR, "The window could not be opened", e);
            StartFailure.show(stage, e.getMessage(), SockeyeApplication::endFailed);
        }
    }

    private static void endFailed() {
        System.exit(1);
    }

    private void open(Stage stage, Folders folders) throws LibraryException {
        open = new OpenWindow(stage, folders);
        Toast toast = open.wiring().workbench().toast();
        DiagnosticsLog.tell(folders.logs(), sentence -> UiPulse.later(() -> toast.show(sentence)));
        String picture = System.getProperty(SCREENSHOT_PROPERTY);
        if (picture != null) {
            open.welcome();
            new WelcomePicture(open.window(), open.wiring().workbench().pulse(), Path.of(picture)).takeSoon();
        }
    }

    @Override
    public void stop() {
        if (open != null) {
            open.close();
        }
    }
}
