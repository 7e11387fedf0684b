package app.sockeye.ui.inspector;

import app.sockeye.payload.InvalidJsonException;
import app.sockeye.payload.JsonSpan;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** A JSON payload as a tree: parsed in the background, its children loaded as they are expanded. */
final class JsonTree extends TreeView<TreeRow> {
    /** Bytes that are copied of one value. */
    private static final int MOST_COPIED = 4 << 20;

    private final Background background;
    private final Label placeholder = new Label();
    private JsonDocument document;
    private Ticket ticket = new Ticket();
    private AutoExpand autoExpand = new AutoExpand();

    /**
     * @param onSelect given the bytes of the value that was selected
     * @param onShowText asked to show a value in full, as text
     */
    JsonTree(Background background, Consumer<JsonSpan> onSelect, Consumer<JsonSpan> onShowText) {
        this.background = background;
        setId("inspector-tree");
        setAccessibleText("JSON tree");
        getStyleClass().add("json-tree");
        placeholder.setId("inspector-tree-note");
        placeholder.setWrapText(true);
        setCellFactory(view -> new JsonTreeCell());
        setContextMenu(new JsonTreeMenu(this, onShowText));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> loadMore(selected()));
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null && now.getValue() instanceof TreeRow.Value value) {
                onSelect.accept(value.node().value());
            }
        });
    }

    /** Words to show in place of a tree, such as why there is none. */
    Label note() {
        return placeholder;
    }

    void show(Inspected what) {
        clear();
        ticket = what.ticket();
        autoExpand = new AutoExpand();
        placeholder.setText("Reading…");
        background.run(ticket, () -> JsonDocument.open(what.source()), this::opened, this::failed);
    }

    void clear() {
        placeholder.setText("");
        document = null;
        setRoot(null);
    }

    /** Copies the selected value exactly as received. */
    void copyValue() {
        copySelected(value -> document.text(value.node().value(), MOST_COPIED));
    }

    void copyKey() {
        copySelected(TreeRow.Value::label);
    }

    void copyPath() {
        TreeItem<TreeRow> item = selected();
        if (item != null) {
            Clip.put(JsonPath.of(item));
        }
    }

    TreeItem<TreeRow> selected() {
        return getSelectionModel().getSelectedItem();
    }

    private void opened(JsonDocument opened) {
        document = opened;
        placeholder.setText("");
        TreeRow.Value root = opened.root();
        JsonTreeItem item = new JsonTreeItem(root, this::load);
        setShowRoot(!root.isContainer());
        setRoot(item);
        item.setExpanded(true);
    }

    private void failed(Exception e) {
        placeholder.setText(
                e instanceof InvalidJsonException invalid
                        ? "This is not JSON. " + invalid.error() + " Look at it as Text or Hex."
                        : "The payload can't be read: " + e.getMessage());
    }

    private void load(JsonTreeItem item) {
        TreeRow.Value parent = (TreeRow.Value) item.getValue();
        read(() -> document.children(parent.node()), rows -> {
            item.getChildren().setAll(items(rows));
            autoExpand.loaded(item.getChildren());
        });
    }

    private void loadMore(TreeItem<TreeRow> item) {
        if (item != null && item.getValue() instanceof TreeRow.More more) {
            read(() -> document.children(more), rows -> {
                List<TreeItem<TreeRow>> siblings = item.getParent().getChildren();
                int at = siblings.indexOf(item);
                if (at >= 0) {
                    siblings.remove(at);
                    siblings.addAll(at, items(rows));
                }
            });
        }
    }

    private void read(Callable<List<TreeRow>> job, Consumer<List<TreeRow>> done) {
        background.run(ticket, job, done, this::failed);
    }

    private List<JsonTreeItem> items(List<TreeRow> rows) {
        return rows.stream().map(row -> new JsonTreeItem(row, this::load)).toList();
    }

    private void onKey(KeyEvent e) {
        if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
            copyValue();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            loadMore(selected());
        }
    }

    private interface Wording {
        String of(TreeRow.Value value);
    }

    private void copySelected(Wording wording) {
        TreeItem<TreeRow> item = selected();
        if (item != null && item.getValue() instanceof TreeRow.Value value) {
            Clip.put(wording.of(value));
        }
    }
}
