package app.sockeye.ui.layout;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Saves the window's layout soon after each change, so that it survives the end of the process. */
public final class LayoutKeeper {
    /** Delay after a change, as window managers report one change in several steps. */
    private static final Duration DELAY = Duration.millis(500);

    /** @param keep saves the current layout */
    public LayoutKeeper(Stage stage, RegionLayout layout, Runnable keep) {
        PauseTransition soon = new PauseTransition(DELAY);
        soon.setOnFinished(e -> {
            if (stage.isShowing() && !stage.isIconified()) {
                keep.run();
            }
        });
        // The delay is not restarted while the size keeps changing, so that it is saved meanwhile too.
        InvalidationListener changed = o -> soon.play();
        for (Observable place : new Observable[] {
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty()
        }) {
            place.addListener(changed);
        }
        for (RegionLayout.Region region : RegionLayout.Region.values()) {
            layout.sizeProperty(region).addListener(changed);
            layout.shownProperty(region).addListener(changed);
        }
    }
}
