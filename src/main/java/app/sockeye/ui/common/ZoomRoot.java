package app.sockeye.ui.common;

import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** The root of a window that shows everything larger or smaller than usual, with the popups over it. */
public interface ZoomRoot {
    /** The size of everything relative to the usual. */
    double factor();

    /** The size of a window's content relative to the usual; 1 for windows that don't zoom. JavaFX thread. */
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
