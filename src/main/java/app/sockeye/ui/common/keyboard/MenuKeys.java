package app.sockeye.ui.common.keyboard;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/**
 * Context menus by the keyboard: the menu key or Shift+F10 opens that of the node with the focus, below its selected
 * row. JavaFX thread.
 */
public final class MenuKeys {
    /** From the row's left edge, so that its text stays in sight. */
    private static final double INDENT = 24;

    private MenuKeys() {}

    /** Opens context menus by keys for as long as the scene exists. */
    public static void follow(Scene scene) {
        // On Windows the toolkit does so itself.
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> keyPressed(scene, e));
        }
    }

    /**
     * Gives a control a context menu whose keys are shown only. The toolkit makes the keys of a control's own menu work
     * in the whole window.
     *
     * @param menu the same each time
     */
    public static void attach(Control control, Supplier<? extends ContextMenu> menu) {
        control.setOnContextMenuRequested(e -> {
            menu.get().hide();
            menu.get().show(control, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    private static void keyPressed(Scene scene, KeyEvent e) {
        boolean asked = e.getCode() == KeyCode.CONTEXT_MENU || e.getCode() == KeyCode.F10 && e.isShiftDown();
        Node focused = scene.getFocusOwner();
        if (asked && focused != null) {
            request(focused);
            e.consume();
        }
    }

    private static void request(Node node) {
        Bounds row = node.sceneToLocal(selectedRow(node));
        double x = Math.min(row.getMinX() + INDENT, row.getMaxX());
        Point2D screen = node.localToScreen(x, row.getMaxY());
        Event.fireEvent(
                node,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        x,
                        row.getMaxY(),
                        screen.getX(),
                        screen.getY(),
                        true,
                        new PickResult(node, x, row.getMaxY())));
    }

    /** Where the selected row of a list or tree is in its scene, or the node itself. */
    private static Bounds selectedRow(Node node) {
        if (!(node instanceof TreeView) && !(node instanceof ListView)) {
            return inScene(node);
        }
        Bounds view = inScene(node);
        Predicate<Bounds> inSight = row -> row.getMinY() >= view.getMinY() - 1 && row.getMaxY() <= view.getMaxY() + 1;
        return node.lookupAll(".indexed-cell").stream()
                .filter(cell -> cell instanceof IndexedCell<?> row && row.isSelected() && row.isVisible())
                .map(MenuKeys::inScene)
                .filter(inSight)
                .findFirst()
                .orElse(view);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
