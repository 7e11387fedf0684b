package app.sockeye.ui.inspector.tree;

import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.entry.RowPath;
import app.sockeye.ui.inspector.entry.TreeRow;
import app.sockeye.ui.inspector.words.PayloadTexts;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;

/** What can be done with a value of the JSON tree. */
final class JsonTreeMenu extends ContextMenu {

    JsonTreeMenu(JsonTree tree, TreeCommands commands) {
        MenuItem alone = item(
                PayloadTexts.OPEN_SEPARATELY,
                () -> commands.openAlone(tree.selected().getValue()));
        MenuItem text = item(PayloadTexts.SHOW_AS_TEXT, () -> TreeSelection.bytes(tree.selected())
                .ifPresent(commands::showText));
        MenuItem column = item(PayloadTexts.SHOW_AS_COLUMN, () -> commands.showAsColumn(RowPath.of(tree.selected())));
        MenuItem only = item(
                PayloadTexts.SHOW_ONLY,
                () -> commands.showOnly(RowPath.of(tree.selected()), TreeSelection.value(tree.selected())));
        getItems()
                .setAll(
                        item(PayloadTexts.COPY_VALUE, () -> tree.copy(TreeSelection::copy)),
                        item(PayloadTexts.COPY_KEY, () -> tree.copy(item -> PayloadCopy.all(TreeSelection.key(item)))),
                        item(PayloadTexts.COPY_PATH, () -> tree.copy(item -> PayloadCopy.all(RowPath.of(item)))),
                        text,
                        alone,
                        new SeparatorMenuItem(),
                        column,
                        only);
        if (!commands.isWholeMessage()) {
            getItems()
                    .removeIf(item ->
                            item == text || item == column || item == only || item instanceof SeparatorMenuItem);
        }
        setOnShowing(e -> {
            TreeItem<TreeRow> selected = tree.selected();
            text.setDisable(TreeSelection.bytes(selected).isEmpty());
            column.setDisable(selected == null || !TreeSelection.isInDocument(selected.getValue()));
            only.setDisable(selected == null || !TreeSelection.isScalar(selected.getValue()));
            alone.setDisable(selected == null || !opensAlone(selected.getValue()));
        });
    }

    private static boolean opensAlone(TreeRow row) {
        return row instanceof TreeRow.Inner
                || row instanceof TreeRow.Value value && !value.hint().isEmpty();
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }
}
