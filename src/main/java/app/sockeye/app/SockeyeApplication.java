package app.sockeye.app;

import app.sockeye.profile.Folders;
import app.sockeye.ui.common.Theme;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** Sockeye with its window. */
public final class SockeyeApplication extends Application {
    /** Names a file: a picture of the window is written there once it shows an answered message, and Sockeye ends. */
    static final String SCREENSHOT_PROPERTY = "sockeye.screenshot";

    private OpenWindow open;

    @Override
    public void start(Stage stage) throws Exception {
        Folders folders = Folders.find();
        DiagnosticsLog.open(folders.logs());
        Theme.install();
        open = new OpenWindow(stage, folders);
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
