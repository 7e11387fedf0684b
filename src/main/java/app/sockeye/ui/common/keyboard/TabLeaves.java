package app.sockeye.ui.common.keyboard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets the Tab key leave a field of several lines in which a tab character is of no use. The toolkit's own key for that,
 * Ctrl+Tab, goes to the next tab of the window. JavaFX thread.
 */
public final class TabLeaves {
    private TabLeaves() {}

    /** Makes Tab and Shift+Tab go to the next and the previous control. */
    public static void from(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isShortcutDown() && !e.isAltDown()) {
                leave(area, e.isShiftDown() ? -1 : 1);
                e.consume();
            }
        });
        // The character comes in an event of its own.
        area.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (e.getCharacter().equals("\t")) {
                e.consume();
            }
        });
    }

    /** Makes Shift+Tab go to the previous control, for an editor in which Tab indents. */
    public static void backwards(Node editor) {
        editor.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && e.isShiftDown() && !e.isShortcutDown() && !e.isAltDown()) {
                leave(editor, -1);
                e.consume();
            }
        });
    }

    private static void leave(Node area, int places) {
        List<Node> stops = new ArrayList<>();
        collect(area.getScene().getRoot(), stops);
        int here = stops.indexOf(area);
        if (here >= 0) {
            stops.get(Math.floorMod(here + places, stops.size())).requestFocus();
        }
    }

    /** In the order of the toolkit: of buttons of which one is chosen only that one counts. */
    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean leftOut = node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getSelectedToggle() != null
                && !toggle.isSelected();
        if (node.isFocusTraversable() && !leftOut) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
