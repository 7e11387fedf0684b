package app.sockeye.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows and hides nodes so that hidden ones take no room. */
public final class Visibility {
    private Visibility() {}

    /** Shows or hides a node. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows a node exactly while a condition holds. */
    public static void when(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
