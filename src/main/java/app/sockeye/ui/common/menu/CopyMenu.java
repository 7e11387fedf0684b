package app.sockeye.ui.common.menu;

import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.CommonTexts;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The context menu of a text that can only be copied. JavaFX thread. */
public final class CopyMenu {
    private CopyMenu() {}

    /** Gives a node the menu, which is made when it is asked for: a menu takes what a window does. */
    public static void on(Node node, String text) {
        node.setOnContextMenuRequested(e -> {
            MenuItem copy = new MenuItem(CommonTexts.COPY);
            copy.setOnAction(chosen -> {
                if (ClipboardText.isCut(text)) {
                    ClipboardText.putEscaped(text);
                } else {
                    ClipboardText.put(text);
                }
            });
            new ContextMenu(copy).show(node, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }
}
