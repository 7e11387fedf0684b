package app.sockeye.ui.inspector;

import app.sockeye.payload.JsonSpan;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be done with a value of the JSON tree. */
final class JsonTreeMenu extends ContextMenu {

    JsonTreeMenu(JsonTree tree, Consumer<JsonSpan> onShowText) {
        getItems()
                .setAll(
                        item("Copy value", tree::copyValue),
                        item("Copy key", tree::copyKey),
                        item("Copy path", tree::copyPath),
                        item("Show in full as text", () -> {
                            if (tree.selected() != null && tree.selected().getValue() instanceof TreeRow.Value value) {
                                onShowText.accept(value.node().value());
                            }
                        }));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }
}
