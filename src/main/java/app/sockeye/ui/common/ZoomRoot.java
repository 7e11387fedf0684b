package app.sockeye.ui.common;

import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The root of a window that shows everything larger or smaller than usual; what pops up over it follows. */
public interface ZoomRoot {
    /** By how much everything is larger than usual. */
    double factor();

    /** How much larger what belongs to a window is; 1 for windows that don't zoom. JavaFX thread. */
    static double factorOf(Window window) {
        Window owner = window;
        while (owner instanceof PopupWindow popup) {
            owner = popup.getOwnerWindow();
        }
        return owner != null && owner.getScene() != null && owner.getScene().getRoot() instanceof ZoomRoot root
                ? root.factor()
                : 1;
    }
}
