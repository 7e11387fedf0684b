package app.sockeye.ui.inspector.format;

import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.words.FormatViewTexts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The values of a payload. */
final class NodeTree extends TreeView<PayloadNode> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    /** Most children of a root that is expanded at once. */
    private static final int EXPANDED = 200;

    private final Consumer<PayloadCopy> copied;

    /**
     * @param onSelect given where the selected value's bytes are
     * @param copied puts a copy into the clipboard
     */
    NodeTree(Consumer<JsonSpan> onSelect, Consumer<PayloadCopy> copied) {
        this.copied = copied;
        setId("format-tree");
        setAccessibleText(FormatViewTexts.VALUES);
        getStyleClass().add("json-tree");
        setShowRoot(false);
        setCellFactory(view -> new NodeCell());
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                PayloadNode node = now.getValue();
                onSelect.accept(new JsonSpan(node.offset(), node.end()));
            }
        });
        setContextMenu(new ContextMenu(
                item("format-copy-value", FormatViewTexts.COPY_VALUE, NodeCell::text),
                item("format-copy-json", FormatViewTexts.COPY_AS_JSON, NodeJson::plain),
                item("format-copy-exact", FormatViewTexts.COPY_AS_EXACT_JSON, NodeJson::exact)));
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (COPY.match(e)) {
                copy(NodeCell::text);
                e.consume();
            }
        });
    }

    private MenuItem item(String id, String name, Function<PayloadNode, String> text) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        item.setOnAction(e -> copy(text));
        return item;
    }

    private void copy(Function<PayloadNode, String> text) {
        TreeItem<PayloadNode> selected = getSelectionModel().getSelectedItem();
        if (selected != null) {
            copied.accept(PayloadCopy.all(text.apply(selected.getValue())));
        }
    }

    void show(List<PayloadNode> roots) {
        TreeItem<PayloadNode> top = new TreeItem<>();
        roots.forEach(root -> top.getChildren().add(new NodeItem(root)));
        if (roots.size() == 1 && roots.get(0).children().size() <= EXPANDED) {
            TreeItem<PayloadNode> only = top.getChildren().get(0);
            only.setExpanded(true);
            only.getChildren()
                    .forEach(child -> child.setExpanded(child.getChildren().size() <= EXPANDED));
        } else if (roots.size() == 1) {
            top.getChildren().get(0).setExpanded(true);
        }
        setRoot(top);
        getSelectionModel().clearSelection();
    }

    void clear() {
        setRoot(null);
    }
}
