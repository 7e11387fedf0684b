package app.sockeye.ui.access.tree;

import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;

/** What can be done to an object. */
public final class NodeActions {
    private NodeActions() {}

    /** The names of what can be done, in English. */
    public static List<String> of(AccessObject object) {
        if (!(object instanceof NodeObject at) || at.node().isDisabled()) {
            return List.of();
        }
        return switch (at.role()) {
            case PUSH_BUTTON,
                    TOGGLE_BUTTON,
                    CHECK_BOX,
                    RADIO_BUTTON,
                    LINK,
                    MENU_ITEM,
                    CHECK_MENU_ITEM,
                    RADIO_MENU_ITEM,
                    MENU -> List.of("click");
            case COMBO_BOX -> List.of("press");
            case LIST_ITEM, TABLE_ROW, PAGE_TAB -> List.of("activate");
            case TREE_ITEM -> List.of("activate", "expand or contract");
            default -> List.of();
        };
    }

    /** Does one of {@link #of}, by its place there. It may show a window and end only once that is closed. */
    public static void perform(AccessObject object, int index) {
        if (!(object instanceof NodeObject at)
                || index < 0
                || index >= of(object).size()) {
            return;
        }
        Node node = at.node();
        boolean expands = at.role() == AtspiRole.COMBO_BOX || index == 1;
        if (expands) {
            boolean expanded = at.states().contains(AtspiState.EXPANDED);
            node.executeAccessibleAction(expanded ? AccessibleAction.COLLAPSE : AccessibleAction.EXPAND);
        } else {
            boolean chosen = at.role().isItem() && at.role() != AtspiRole.PAGE_TAB;
            node.executeAccessibleAction(chosen ? AccessibleAction.REQUEST_FOCUS : AccessibleAction.FIRE);
        }
    }

    /** Moves the keyboard's focus there; returns whether it can be had. */
    public static boolean focus(AccessObject object) {
        if (!(object instanceof NodeObject at) || at.node().isDisabled()) {
            return false;
        }
        if (at.role().isItem()) {
            at.listAround().ifPresent(Node::requestFocus);
            at.node().executeAccessibleAction(AccessibleAction.REQUEST_FOCUS);
            return true;
        }
        at.node().requestFocus();
        return at.node().isFocused();
    }
}
