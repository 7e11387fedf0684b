package app.sockeye.ui;

import app.sockeye.ui.common.Magnified;
import app.sockeye.ui.common.Zoomed;
import javafx.scene.Node;

/** The window's content, as large as a zoom says. */
final class ZoomPane extends Magnified implements Zoomed {
    ZoomPane(Node content, Zoom zoom) {
        super(content);
        zoom.fontSizeProperty().addListener(o -> setFactor(zoom.factor()));
        setFactor(zoom.factor());
    }
}
