package app.sockeye.app;

import app.sockeye.profile.library.PlaygroundProfiles;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.settings.Settings;
import app.sockeye.ui.MainWindow;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.stage.Stage;

/** The shown window with everything that runs behind it. JavaFX thread. */
final class OpenWindow implements AutoCloseable {
    private final Wiring wiring;
    private final MainWindow window;

    /**
     * Restores the state of the last run; the first time, connects to the playground's echo.
     *
     * @param stage a stage that is not yet shown
     * @param laid waits for the groundwork
     */
    OpenWindow(Stage stage, Supplier<Groundwork> laid) {
        wiring = new Wiring(laid);
        boolean firstStart = wiring.settings().get().equals(Settings.DEFAULT);
        window = new MainWindow(stage, wiring.workbench(), wiring.appearance());
        wiring.watchLibrary();
        window.openKeptTabs();
        if (firstStart) {
            welcome();
        }
        stage.show();
    }

    /** Connects to the playground's echo and puts a message into the composer. */
    void welcome() {
        wiring.workbench()
                .workspace()
                .library()
                .find(PlaygroundProfiles.ECHO_ID)
                .map(SavedProfile::profile)
                .ifPresent(window::welcome);
    }

    Wiring wiring() {
        return wiring;
    }

    MainWindow window() {
        return window;
    }

    /** Saves the open tabs and the layout, and stops everything. */
    @Override
    public void close() {
        close(now -> now);
    }

    /**
     * As {@link #close()}.
     *
     * @param last the last change of the settings
     */
    void close(UnaryOperator<Settings> last) {
        window.close();
        wiring.settings().update(last);
        wiring.close();
    }
}
