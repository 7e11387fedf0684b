package app.sockeye.ui.access.tree;

import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;

/** The states of a node, as it answers for them itself. */
final class NodeStates {
    private NodeStates() {}

    static Set<AtspiState> of(NodeObject object) {
        Node node = object.node();
        AtspiRole role = object.role();
        Set<AtspiState> states = EnumSet.noneOf(AtspiState.class);
        if (!object.isShown()) {
            states.add(AtspiState.DEFUNCT);
            return states;
        }
        states.add(AtspiState.VISIBLE);
        states.add(AtspiState.SHOWING);
        add(states, !node.isDisabled(), AtspiState.ENABLED, AtspiState.SENSITIVE);
        add(states, node.isFocusTraversable() || role.isItem(), AtspiState.FOCUSABLE);
        add(states, node.isFocused() && node.getScene().getWindow().isFocused(), AtspiState.FOCUSED);
        add(states, role.isList(), AtspiState.MANAGES_DESCENDANTS);
        add(states, says(node, AccessibleAttribute.MULTIPLE_SELECTION), AtspiState.MULTISELECTABLE);
        add(states, says(node, AccessibleAttribute.INDETERMINATE), AtspiState.INDETERMINATE);
        add(states, says(node, AccessibleAttribute.VISITED), AtspiState.VISITED);
        addChoice(states, node, role);
        addExpansion(states, node, role);
        addText(states, node, role);
        if (node.queryAccessibleAttribute(AccessibleAttribute.ORIENTATION) instanceof Orientation way) {
            states.add(way == Orientation.HORIZONTAL ? AtspiState.HORIZONTAL : AtspiState.VERTICAL);
        }
        return states;
    }

    private static void addChoice(Set<AtspiState> states, Node node, AtspiRole role) {
        boolean selected = says(node, AccessibleAttribute.SELECTED);
        switch (role) {
            case CHECK_BOX, RADIO_BUTTON, CHECK_MENU_ITEM, RADIO_MENU_ITEM -> {
                states.add(AtspiState.CHECKABLE);
                add(states, selected, AtspiState.CHECKED);
            }
            case TOGGLE_BUTTON -> {
                states.add(AtspiState.CHECKABLE);
                add(states, selected, AtspiState.PRESSED, AtspiState.CHECKED);
            }
            default -> {
                if (role.isItem()) {
                    states.add(AtspiState.SELECTABLE);
                    add(states, selected, AtspiState.SELECTED);
                }
            }
        }
    }

    private static void addExpansion(Set<AtspiState> states, Node node, AtspiRole role) {
        AccessibleRole own = ShownNodes.role(node);
        boolean menu = own == AccessibleRole.MENU_BUTTON || own == AccessibleRole.SPLIT_MENU_BUTTON;
        add(states, menu || role == AtspiRole.COMBO_BOX || role == AtspiRole.MENU, AtspiState.HAS_POPUP);
        boolean opens = role == AtspiRole.COMBO_BOX
                || own == AccessibleRole.TITLED_PANE
                || role == AtspiRole.TREE_ITEM && !says(node, AccessibleAttribute.LEAF);
        if (opens) {
            states.add(AtspiState.EXPANDABLE);
            states.add(says(node, AccessibleAttribute.EXPANDED) ? AtspiState.EXPANDED : AtspiState.COLLAPSED);
        }
    }

    private static void addText(Set<AtspiState> states, Node node, AtspiRole role) {
        if (NodeText.isWritten(role)) {
            states.add(AtspiState.SELECTABLE_TEXT);
            states.add(says(node, AccessibleAttribute.EDITABLE) ? AtspiState.EDITABLE : AtspiState.READ_ONLY);
            states.add(role == AtspiRole.TEXT ? AtspiState.MULTI_LINE : AtspiState.SINGLE_LINE);
        }
    }

    private static boolean says(Node node, AccessibleAttribute attribute) {
        return Boolean.TRUE.equals(node.queryAccessibleAttribute(attribute));
    }

    private static void add(Set<AtspiState> states, boolean is, AtspiState... which) {
        if (is) {
            states.addAll(Set.of(which));
        }
    }
}
