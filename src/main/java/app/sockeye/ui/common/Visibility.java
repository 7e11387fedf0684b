package app.sockeye.ui.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

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

    /**
     * Puts nodes into a pane once a condition holds for the first time: what is in no scene takes no styles, no layout
     * and no skins, which cost more than the nodes themselves.
     */
    public static void fill(Pane pane, ObservableBooleanValue condition, Node... content) {
        fill(pane, condition, () -> List.of(content));
    }

    /** As {@link #fill(Pane, ObservableBooleanValue, Node...)}, with nodes that are not made before. */
    public static void fill(Pane pane, ObservableBooleanValue condition, Supplier<List<Node>> content) {
        if (condition.get()) {
            pane.getChildren().addAll(content.get());
            return;
        }
        condition.addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable o) {
                if (condition.get()) {
                    condition.removeListener(this);
                    pane.getChildren().addAll(content.get());
                    // As if they had been there before, for what measures them.
                    pane.applyCss();
                }
            }
        });
    }

    /** Whether a node and all around it is visible in a window that is shown. */
    public static boolean isInShownWindow(Node shown) {
        for (Node node = shown; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return shown.getScene() != null
                && shown.getScene().getWindow() != null
                && shown.getScene().getWindow().isShowing();
    }
}
