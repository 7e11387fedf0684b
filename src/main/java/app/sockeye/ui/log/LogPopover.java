package app.sockeye.ui.log;

import app.sockeye.ui.common.PopoverArrow;
import app.sockeye.ui.common.Theme;
import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A popover as the log's popovers look. */
final class LogPopover {
    private final Popover popover = new Popover();

    LogPopover(Region content, Popover.ArrowLocation arrow) {
        Theme.dress(content);
        content.getStylesheets().add(Theme.sheet(LogView.class, "log.css"));
        popover.setContentNode(content);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        if (arrow == Popover.ArrowLocation.TOP_RIGHT) {
            PopoverArrow.atRight(popover);
        } else {
            popover.setArrowLocation(arrow);
        }
    }

    void show(Node owner) {
        popover.show(owner);
    }

    void hide() {
        popover.hide();
    }
}
