package app.sockeye.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** What of a scene graph is cut off or lies over something else. JavaFX thread. */
final class Sight {
    /** Rounding, and rings and shadows that reach a little further, in px. */
    private static final double SLACK = 1.5;

    private final Parent root;
    private final List<String> faults = new ArrayList<>();

    private Sight(Parent root) {
        this.root = root;
    }

    /** All faults of what is shown below a node, in words; none where everything that matters can be seen. */
    static List<String> faults(Parent root) {
        Sight sight = new Sight(root);
        List<Node> controls = everyShown(root).filter(Sight::matters).toList();
        controls.forEach(sight::look);
        for (int i = 0; i < controls.size(); i++) {
            for (int j = i + 1; j < controls.size(); j++) {
                sight.compare(controls.get(i), controls.get(j));
            }
        }
        return sight.faults;
    }

    /** What is used or read, except for what a list or a scroll pane shows in part by its nature. */
    private static boolean matters(Node node) {
        boolean known = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof Labeled
                || node.isFocusTraversable() && node instanceof Region;
        return known && !scrolls(node) && node.getBoundsInLocal().getWidth() > 0;
    }

    private static boolean scrolls(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane || n.getStyleClass().stream().anyMatch(SCROLLING::contains)) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> SCROLLING = List.of(
            "row-pane", "tree-view", "list-view", "virtual-flow", "viewport", "editor", "virtualized-scroll-pane");

    private void look(Node node) {
        Bounds own = inRoot(node);
        if (!contains(root.getLayoutBounds(), own)) {
            faults.add(name(node) + " is outside of the window");
        }
        for (Node n = node.getParent(); n != null && n != root; n = n.getParent()) {
            if (n instanceof Region && !contains(inRoot(n), own)) {
                faults.add(name(node) + " sticks out of " + name(n));
                break;
            }
        }
        if (node instanceof ButtonBase button && isCut(button)) {
            faults.add(name(node) + " is cut: " + button.getText());
        }
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.getText() != null
                && everyShown(labeled)
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .anyMatch(text -> !text.isEmpty() && !labeled.getText().equals(text) && text.endsWith("..."));
    }

    private void compare(Node one, Node other) {
        if (isWithin(one, other) || isWithin(other, one)) {
            return;
        }
        Bounds a = inRoot(one);
        Bounds b = inRoot(other);
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (width > SLACK && height > SLACK) {
            faults.add(name(one) + " and " + name(other) + " overlap");
        }
    }

    /** Without effects and rings, which layout does not count. */
    private Bounds inRoot(Node node) {
        Bounds own = node.getLayoutBounds();
        return root.sceneToLocal(
                node.localToScene(new BoundingBox(own.getMinX(), own.getMinY(), own.getWidth(), own.getHeight())));
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return inner.getMinX() >= outer.getMinX() - SLACK
                && inner.getMinY() >= outer.getMinY() - SLACK
                && inner.getMaxX() <= outer.getMaxX() + SLACK
                && inner.getMaxY() <= outer.getMaxY() + SLACK;
    }

    private static boolean isWithin(Node node, Node outer) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == outer) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Node> everyShown(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        Stream<Node> below = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.of();
        return Stream.concat(Stream.of(node), below.flatMap(Sight::everyShown));
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass()
                + text;
    }
}
