package app.sockeye.ui.common;

import atlantafx.base.controls.Popover;
import javafx.scene.layout.Region;

/** A popover that is its content only: it has no header, stays where it is, and is there at once. */
public class BarePopover extends Popover {
    /** @param content what it shows; dressed in the theme */
    public BarePopover(Region content, ArrowLocation arrow) {
        super(content);
        Theme.dress(content);
        setHeaderAlwaysVisible(false);
        setDetachable(false);
        setAnimated(false);
        setArrowLocation(arrow);
    }
}
