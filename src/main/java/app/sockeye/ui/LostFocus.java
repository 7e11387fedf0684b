package app.sockeye.ui;

import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.tab.CentreView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Gives the log the keyboard's focus when the control that had it is hidden, as when a region of the window is. The
 * toolkit would put it on the first button of the window. JavaFX thread.
 */
final class LostFocus {
    private final Scene scene;
    private final Supplier<Optional<CentreView>> front;
    /** The toolkit is about to choose another control for one that was hidden. */
    private boolean lost;

    private LostFocus(Scene scene, Supplier<Optional<CentreView>> front) {
        this.scene = scene;
        this.front = front;
    }

    /** @param front the tab in front */
    static void follow(Scene scene, Supplier<Optional<CentreView>> front) {
        LostFocus focus = new LostFocus(scene, front);
        scene.focusOwnerProperty().addListener((o, before, now) -> focus.moved(before, now));
    }

    /** A control that is hidden first gives the focus to none, then the toolkit looks for another. */
    private void moved(Node before, Node now) {
        if (now == null) {
            lost = before != null && !RegionWalk.isShown(before);
        } else if (lost) {
            lost = false;
            UiPulse.later(() -> {
                if (scene.getFocusOwner() == now) {
                    front.get().ifPresent(this::focus);
                }
            });
        }
    }

    private void focus(CentreView view) {
        Node before = scene.getFocusOwner();
        view.focusRows();
        if (scene.getFocusOwner() == before) {
            // Something lies over the log.
            view.stops().stream()
                    .filter(stop -> RegionWalk.isShown(stop.region()))
                    .findFirst()
                    .ifPresent(stop -> stop.focus().run());
        }
    }
}
