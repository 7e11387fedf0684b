package app.sockeye.ui.access.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.stage.Window;

/** Which nodes are objects: not those that only place others, that are invisible or that repeat what is told. */
final class ShownNodes {
    private static final int LAST_ASCII = 0x7F;

    private ShownNodes() {}

    /** The objects at the top of a window. */
    static List<AccessObject> in(Window window, ProgramObject program) {
        List<AccessObject> found = new ArrayList<>();
        add(window.getScene().getRoot(), false, program, found);
        return found;
    }

    /** The objects in a node that is one itself. */
    static List<AccessObject> below(NodeObject object) {
        AtspiRole role = object.role();
        if (role.isWhole() || !(object.node() instanceof Parent parent)) {
            return List.of();
        }
        List<AccessObject> found = new ArrayList<>();
        addBelow(parent, role.holdsWords(), object.program(), found);
        // Rows come in the order they were made in.
        if (found.stream().allMatch(child -> child.role().isItem() && ((NodeObject) child).item() >= 0)) {
            found.sort(Comparator.comparingInt(child -> ((NodeObject) child).item()));
        }
        return found;
    }

    private static void addBelow(Parent parent, boolean told, ProgramObject program, List<AccessObject> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            add(child, told, program, found);
        }
    }

    private static void add(Node node, boolean told, ProgramObject program, List<AccessObject> found) {
        if (!node.isVisible() || node instanceof Cell<?> cell && cell.isEmpty()) {
            return;
        }
        if (isObject(node)) {
            if (!(told && role(node) == AccessibleRole.TEXT && !node.isFocusTraversable())) {
                found.add(NodeObject.of(node, program));
            }
        } else if (node instanceof Parent parent) {
            addBelow(parent, told, program, found);
        }
    }

    /** Whether a visible node is an object. */
    static boolean isObject(Node node) {
        if (node.isFocusTraversable()) {
            return true;
        }
        return switch (role(node)) {
            case NODE, PARENT -> isSaid(node.getAccessibleText());
            case TEXT -> isSaid(NodeWords.text(node));
            case IMAGE_VIEW -> isSaid(node.getAccessibleText());
            default -> true;
        };
    }

    /** The role that a node says it has. */
    static AccessibleRole role(Node node) {
        AccessibleRole role = node.getAccessibleRole();
        return role == null ? AccessibleRole.NODE : role;
    }

    /** Whether a text has anything to be said. Icons are letters of private use. */
    static boolean isSaid(String text) {
        return text != null
                && text.codePoints()
                        .anyMatch(letter -> letter <= LAST_ASCII
                                ? letter > ' '
                                : !Character.isWhitespace(letter)
                                        && Character.getType(letter) != Character.PRIVATE_USE);
    }
}
