package app.sockeye.ui.access.tree;

import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/** The number of a slider, a scroll bar or an indicator of progress, and where it may lie. */
public record NodeValue(double now, double least, double most, boolean settable) {
    /** The number that a node shows, if it is of that kind. */
    public static Optional<NodeValue> of(AccessObject object) {
        if (!(object instanceof NodeObject at)) {
            return Optional.empty();
        }
        return switch (at.role()) {
            case SLIDER, SCROLL_BAR, PROGRESS_BAR ->
                Optional.of(new NodeValue(
                        number(at.node(), AccessibleAttribute.VALUE),
                        number(at.node(), AccessibleAttribute.MIN_VALUE),
                        number(at.node(), AccessibleAttribute.MAX_VALUE),
                        at.role() == AtspiRole.SLIDER || at.role() == AtspiRole.SCROLL_BAR));
            default -> Optional.empty();
        };
    }

    /** Changes the number of what can be set. */
    public static void set(AccessObject object, double value) {
        if (object instanceof NodeObject at) {
            at.node().executeAccessibleAction(AccessibleAction.SET_VALUE, value);
        }
    }

    private static double number(Node node, AccessibleAttribute attribute) {
        return node.queryAccessibleAttribute(attribute) instanceof Number number ? number.doubleValue() : 0;
    }

    /** What a list to choose from shows as chosen. */
    static Optional<String> shown(Node node) {
        return node instanceof ComboBox<?> box ? shown(box) : Optional.empty();
    }

    private static <T> Optional<String> shown(ComboBox<T> box) {
        return Optional.ofNullable(box.getButtonCell())
                .map(cell -> NodeWords.name(cell, AtspiRole.LIST_ITEM))
                .filter(ShownNodes::isSaid)
                .or(() -> Optional.ofNullable(box.getValue())
                        .map(value -> box.getConverter() == null
                                ? value.toString()
                                : box.getConverter().toString(value)));
    }
}
