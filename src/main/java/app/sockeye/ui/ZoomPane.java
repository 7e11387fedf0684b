package app.sockeye.ui;

import app.sockeye.ui.common.Magnifier;
import app.sockeye.ui.common.ZoomRoot;
import javafx.scene.Node;

/** The window's content, scaled by a zoom. */
final class ZoomPane extends Magnifier implements ZoomRoot {
    ZoomPane(Node content, Zoom zoom) {
        super(content);
        zoom.fontSizeProperty().addListener(o -> setFactor(zoom.factor()));
        setFactor(zoom.factor());
    }
}
