package app.sockeye.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings a part of what a pane scrolls into view. */
public final class ScrollIntoView {
    private ScrollIntoView() {}

    /** Scrolls as far as is necessary to see a node, which is laid out, from its top on. JavaFX thread. */
    public static void show(ScrollPane scroll, Node node) {
        Node content = scroll.getContent();
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - view;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double wanted = Math.min(Math.max(top, at.getMaxY() - view), at.getMinY());
        if (wanted != top) {
            scroll.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
        }
    }
}
