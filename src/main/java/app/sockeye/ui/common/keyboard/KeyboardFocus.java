package app.sockeye.ui.common.keyboard;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Marks the node with the focus while the keyboard is used, with the pseudo-class {@code keyboard-focused}. The
 * toolkit's {@code focus-visible} follows the Tab key alone, but shortcuts move the focus too.
 */
public final class KeyboardFocus {
    private static final PseudoClass MARK = PseudoClass.getPseudoClass("keyboard-focused");

    private final Scene scene;
    private boolean keyboard;

    private KeyboardFocus(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> used(true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> used(false));
        scene.focusOwnerProperty().addListener((o, before, now) -> {
            mark(before, false);
            mark(now, keyboard);
        });
    }

    /** Marks the focused node for as long as the scene exists. */
    public static void mark(Scene scene) {
        scene.getProperties().put(KeyboardFocus.class, new KeyboardFocus(scene));
    }

    /** Marks the focused node of a popover if the keyboard was used last where it is opened. */
    public static void inherit(Scene popover, Scene owner) {
        if (popover.getProperties().get(KeyboardFocus.class) instanceof KeyboardFocus own
                && owner.getProperties().get(KeyboardFocus.class) instanceof KeyboardFocus outer) {
            own.used(outer.keyboard);
        }
    }

    private void used(boolean now) {
        if (now != keyboard) {
            keyboard = now;
            mark(scene.getFocusOwner(), now);
        }
    }

    private static void mark(Node node, boolean marked) {
        if (node != null) {
            node.pseudoClassStateChanged(MARK, marked);
        }
    }
}
