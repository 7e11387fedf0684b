package app.sockeye.ui.common;

import atlantafx.base.controls.Popover;
import javafx.stage.WindowEvent;

/** Where the arrow of a popover points. JavaFX thread. */
public final class PopoverArrow {
    /** Of the theme, at the content's left and right together; AtlantaFX places the popover as if there were none. */
    private static final double PADDING = 20;

    private PopoverArrow() {}

    /** The popover hangs below its owner, mostly to the left, and its arrow points at the owner's middle. */
    public static void atRight(Popover popover) {
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.addEventHandler(WindowEvent.WINDOW_SHOWN, e -> popover.setAnchorX(popover.getAnchorX() - PADDING));
    }
}
