package app.sockeye.ui.common.keyboard;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Shows that a node has the keyboard's focus, over what the node draws itself. Style class {@code focus-ring}. */
public final class FocusRing extends Region {
    /** @param focused the node that the ring lies over */
    public FocusRing(Node focused) {
        getStyleClass().add("focus-ring");
        setMouseTransparent(true);
        setManaged(false);
        visibleProperty().bind(focused.focusedProperty());
    }
}
