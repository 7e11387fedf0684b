package app.sockeye.ui.access.tree;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Which other objects an object belongs to: a field to its label, an item of a tree to the one it is in. */
public final class NodeRelations {
    private NodeRelations() {}

    /** The other object of each relation; only those shown. */
    public static Map<AtspiRelation, AccessObject> of(AccessObject object) {
        Map<AtspiRelation, AccessObject> relations = new EnumMap<>(AtspiRelation.class);
        if (object instanceof NodeObject at) {
            Node node = at.node();
            if (node instanceof Label label) {
                shown(label.getLabelFor(), at).ifPresent(field -> relations.put(AtspiRelation.LABEL_FOR, field));
            }
            shown(node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY), at)
                    .ifPresent(label -> relations.put(AtspiRelation.LABELLED_BY, label));
            if (at.role() == AtspiRole.TREE_ITEM) {
                shown(node.queryAccessibleAttribute(AccessibleAttribute.TREE_ITEM_PARENT), at)
                        .ifPresent(parent -> relations.put(AtspiRelation.NODE_CHILD_OF, parent));
            }
        }
        return relations;
    }

    private static Optional<AccessObject> shown(Object other, NodeObject at) {
        return Optional.ofNullable(other)
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .filter(ShownNodes::isObject)
                .map(node -> NodeObject.of(node, at.program()))
                .filter(NodeObject::isShown)
                .map(node -> node);
    }
}
