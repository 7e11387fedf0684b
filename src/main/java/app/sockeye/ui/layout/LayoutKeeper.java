package app.sockeye.ui.layout;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Has the window's layout kept soon after each change, so that a window that is killed comes back as it was. */
public final class LayoutKeeper {
    /** A window manager tells of one change in several steps. */
    private static final Duration DELAY = Duration.millis(500);

    /** @param keep keeps the layout as it is */
    public LayoutKeeper(Stage stage, RegionLayout layout, Runnable keep) {
        PauseTransition soon = new PauseTransition(DELAY);
        soon.setOnFinished(e -> {
            if (stage.isShowing() && !stage.isIconified()) {
                keep.run();
            }
        });
        // Not begun anew while the size goes on changing: it is kept meanwhile, too.
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
