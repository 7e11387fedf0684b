package app.sockeye.app;

import app.sockeye.profile.Folders;
import app.sockeye.profile.PlaygroundProfiles;
import app.sockeye.profile.SavedProfile;
import app.sockeye.ui.Appearance;
import app.sockeye.ui.MainWindow;
import app.sockeye.ui.common.Theme;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;

/** Sockeye with its window. */
public final class SockeyeApplication extends Application {
    /** Names a file: a picture of the window is written there once it shows an answered message, and Sockeye ends. */
    static final String SCREENSHOT_PROPERTY = "sockeye.screenshot";

    private Wiring wiring;
    private MainWindow window;

    @Override
    public void start(Stage stage) throws Exception {
        Folders folders = Folders.find();
        DiagnosticsLog.open(folders.logs());
        Theme.install();
        wiring = new Wiring(folders);
        Appearance appearance = new Appearance(wiring.settings(), wiring.background());
        appearance.apply();
        window = new MainWindow(stage, wiring.workbench(), appearance);
        boolean firstStart = wiring.settings().get().equals(app.sockeye.profile.Settings.DEFAULT);
        wiring.watchLibrary(window::libraryChanged);
        window.openKeptTabs();
        stage.show();
        String picture = System.getProperty(SCREENSHOT_PROPERTY);
        if (firstStart || picture != null) {
            wiring.workbench()
                    .library()
                    .find(PlaygroundProfiles.ECHO_ID)
                    .map(SavedProfile::profile)
                    .ifPresent(window::welcome);
        }
        if (picture != null) {
            new WelcomePicture(window, wiring.workbench().pulse(), Path.of(picture)).takeSoon();
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        if (wiring != null) {
            wiring.close();
        }
    }
}
