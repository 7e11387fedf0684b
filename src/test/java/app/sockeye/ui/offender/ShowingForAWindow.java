package app.sockeye.ui.offender;

import app.sockeye.ui.common.menu.BarePopover;
import javafx.stage.Window;

/** Breaks the guard of popovers. */
public final class ShowingForAWindow {
    public static void show(BarePopover popover, Window window) {
        popover.show(window);
    }
}
