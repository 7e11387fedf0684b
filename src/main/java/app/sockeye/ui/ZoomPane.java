package app.sockeye.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content as large as a zoom says: the content has as much less room. */
final class ZoomPane extends Region {
    private final Node content;
    private final Zoom zoom;
    private final Scale scale = new Scale();

    ZoomPane(Node content, Zoom zoom) {
        this.content = content;
        this.zoom = zoom;
        content.getTransforms().add(scale);
        getChildren().add(content);
        zoom.fontSizeProperty().addListener(o -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double factor = zoom.factor();
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
