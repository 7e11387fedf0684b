package app.sockeye.ui.access.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.stage.Window;

/**
 * A node of a window. A row that is used again for another line is another object.
 *
 * @param item the index of the row or cell the node shows; -1 for other nodes
 */
public record NodeObject(Node node, int item, ProgramObject program) implements AccessObject {
    /** What a node is now. */
    static NodeObject of(Node node, ProgramObject program) {
        return new NodeObject(node, shownItem(node), program);
    }

    private static int shownItem(Node node) {
        return AtspiRole.of(ShownNodes.role(node)).isItem()
                        && node.queryAccessibleAttribute(AccessibleAttribute.INDEX) instanceof Integer index
                ? index
                : -1;
    }

    /** Whether the node still is this object and shown. */
    public boolean isShown() {
        if (item != shownItem(node) || window().isEmpty()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public AtspiRole role() {
        return AtspiRole.of(ShownNodes.role(node));
    }

    @Override
    public String name() {
        return NodeWords.name(node, role());
    }

    @Override
    public String description() {
        return NodeWords.help(node, name());
    }

    @Override
    public Set<AtspiState> states() {
        return NodeStates.of(this);
    }

    @Override
    public Optional<AccessObject> parent() {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (ShownNodes.isObject(at)) {
                return Optional.of(of(at, program));
            }
        }
        return window().map(window -> window);
    }

    @Override
    public List<AccessObject> children() {
        return ShownNodes.below(this);
    }

    @Override
    public Bounds bounds() {
        Bounds shown = window().isEmpty() ? null : node.localToScreen(node.getLayoutBounds());
        if (shown == null) {
            return NOWHERE;
        }
        Window window = node.getScene().getWindow();
        double x = window.getOutputScaleX();
        double y = window.getOutputScaleY();
        return new BoundingBox(shown.getMinX() * x, shown.getMinY() * y, shown.getWidth() * x, shown.getHeight() * y);
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("toolkit", "JavaFX");
        if (node.getId() != null) {
            attributes.put("id", node.getId());
        }
        if (item >= 0) {
            attributes.put("posinset", Integer.toString(item + 1));
            listAround()
                    .filter(list -> list.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT) instanceof Integer)
                    .ifPresent(list -> attributes.put(
                            "setsize",
                            list.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)
                                    .toString()));
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.DISCLOSURE_LEVEL) instanceof Integer level) {
            attributes.put("level", Integer.toString(level + 1));
        }
        if (role() == AtspiRole.COMBO_BOX && node.getAccessibleText() != null) {
            NodeValue.shown(node).ifPresent(value -> attributes.put("valuetext", value));
        }
        return attributes;
    }

    /** The list, tree or table that an item is in. */
    Optional<Node> listAround() {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (AtspiRole.of(ShownNodes.role(at)).isList()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<WindowObject> window() {
        return Optional.ofNullable(node.getScene())
                .map(scene -> scene.getWindow())
                .filter(Window::isShowing)
                .map(window -> new WindowObject(window, program));
    }
}
