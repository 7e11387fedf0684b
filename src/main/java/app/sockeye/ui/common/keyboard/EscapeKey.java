package app.sockeye.ui.common.keyboard;

import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets Escape close the page or popover around a button with a list. Without it such a button takes the key even when
 * its list is closed. JavaFX thread.
 */
public final class EscapeKey {
    private EscapeKey() {}

    /** Passes the key to what is around such a button, for as long as the scene exists. */
    public static void pass(Scene scene) {
        onList(
                scene,
                button -> Event.fireEvent(
                        button.getParent(),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    }

    /** Closes a popover, which would not get the key. */
    public static void close(Scene scene, Runnable hide) {
        onList(scene, button -> hide.run());
    }

    private static void onList(Scene scene, Consumer<Node> action) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            Node focused = scene.getFocusOwner();
            if (e.getCode() == KeyCode.ESCAPE && e.getTarget() == focused && isClosed(focused)) {
                e.consume();
                action.accept(focused);
            }
        });
    }

    private static boolean isClosed(Node node) {
        return node instanceof MenuButton menu && !menu.isShowing()
                || node instanceof ComboBoxBase<?> combo && !combo.isShowing()
                || node instanceof ChoiceBox<?> choice && !choice.isShowing();
    }
}
