package app.sockeye.ui.access.tree;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Where the keyboard is.
 *
 * @param frame the active window with a title
 * @param owner what has the focus in it, or in a menu over it
 * @param item the chosen row of what has the focus
 */
record AccessFocus(Optional<AccessObject> frame, Optional<AccessObject> owner, Optional<AccessObject> item) {
    static final AccessFocus NONE = new AccessFocus(Optional.empty(), Optional.empty(), Optional.empty());

    static AccessFocus now(ProgramObject program) {
        Optional<Window> stage = Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isFocused() && window.isShowing())
                .findFirst();
        if (stage.isEmpty()) {
            return NONE;
        }
        Optional<Node> owner = menuItem()
                .or(() -> Optional.of(stage.get()).map(Window::getScene).map(Scene::getFocusOwner));
        return new AccessFocus(
                Optional.of(new WindowObject(stage.get(), program)),
                owner.map(node -> NodeObject.of(node, program)),
                owner.map(node -> node.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                        .filter(Node.class::isInstance)
                        .map(node -> NodeObject.of((Node) node, program))
                        .filter(NodeObject::isShown)
                        .map(at -> at));
    }

    /** What has the focus in the topmost menu. */
    private static Optional<Node> menuItem() {
        List<Node> focused = Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getFocusOwner() != null)
                .map(Scene::getFocusOwner)
                .filter(ShownNodes::isObject)
                .toList();
        return focused.isEmpty() ? Optional.empty() : Optional.of(focused.get(focused.size() - 1));
    }
}
