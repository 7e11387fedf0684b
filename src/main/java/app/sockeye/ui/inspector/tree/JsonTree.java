package app.sockeye.ui.inspector.tree;

import app.sockeye.files.Reason;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.FoundRows;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.JsonDocument;
import app.sockeye.ui.inspector.entry.PartRows;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.entry.TreeRow;
import app.sockeye.ui.inspector.words.InspectorTexts;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A JSON payload as a tree: parsed in the background, its children loaded as they are expanded; so are those of values
 * that hold something, such as a token or another document.
 */
public final class JsonTree extends TreeView<TreeRow> {
    private final Background background;
    private final Label placeholder = new Label();
    private final TreeFilter filter;
    private final TreeCommands commands;
    private JsonDocument document;
    /** The tree of all rows; the tree shown may have only those that a filter found. */
    private JsonTreeItem whole;

    private Ticket ticket = new Ticket();
    private AutoExpand expansion = AutoExpand.fresh();
    private List<TextPattern> highlighted = List.of();

    /**
     * @param onSelect given where the selected value is in the payload; for a row within a value, where that value is
     * @param commands what can be done with a row beyond the tree
     */
    public JsonTree(Background background, Consumer<JsonSpan> onSelect, TreeCommands commands) {
        this.background = background;
        this.commands = commands;
        filter = new TreeFilter(background, this::showFound);
        setId("inspector-tree");
        setAccessibleText(PayloadTexts.JSON_TREE);
        getStyleClass().add("json-tree");
        placeholder.setId("inspector-tree-note");
        placeholder.setWrapText(true);
        setCellFactory(view -> new JsonTreeCell(this::highlights));
        setContextMenu(new JsonTreeMenu(this, commands));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> loadMore(selected()));
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> TreeSelection.bytes(now)
                .ifPresent(onSelect));
    }

    /** The sentence shown in place of a tree, such as why there is none. */
    Label note() {
        return placeholder;
    }

    TreeFilter filter() {
        return filter;
    }

    /** Shows the bytes on show. */
    public void show(InspectedEntry what) {
        clear();
        ticket = what.ticket().within();
        expansion = AutoExpand.fresh();
        placeholder.setText(InspectorTexts.LOADING);
        if (what.recognition().isPresent()) {
            background.run(ticket, () -> PartRows.rows(what.recognition().get(), 1), this::opened, this::failed);
        } else {
            Payload source = what.payload().until(ticket::isStale);
            background.run(ticket, () -> JsonDocument.open(source), d -> opened(what, d), this::failed);
        }
    }

    /** Lets go of what is shown. */
    public void clear() {
        ticket.revoke();
        placeholder.setText("");
        filter.forget();
        document = null;
        whole = null;
        setRoot(null);
    }

    /** Highlights what the log's filter looks for. */
    public void highlight(List<TextPattern> patterns) {
        highlighted = patterns;
        refresh();
    }

    /** Expands containers down to a level, of what is shown; {@code AutoExpand.ALL} for as many rows as is sensible. */
    void expandTo(int levels) {
        if (getRoot() != null) {
            expansion = AutoExpand.to(levels);
            expansion.loaded(getRoot());
        }
    }

    /** Copies what a wording says of the selected row. */
    public void copy(TreeSelection.Wording wording) {
        TreeItem<TreeRow> item = selected();
        if (item != null) {
            commands.copy(wording.of(item));
        }
    }

    TreeItem<TreeRow> selected() {
        return getSelectionModel().getSelectedItem();
    }

    private List<TextPattern> highlights() {
        List<TextPattern> all = new ArrayList<>(highlighted);
        filter.pattern().ifPresent(all::add);
        return all;
    }

    private void opened(InspectedEntry what, JsonDocument opened) {
        document = opened;
        TreeRow.Value root = opened.root();
        setShowRoot(!root.isContainer());
        whole = new JsonTreeItem(root, this::load);
        placeholder.setText("");
        setRoot(whole);
        whole.setExpanded(true);
        filter.show(opened, what.payload());
    }

    /** Shows the rows of what the payload was recognised as. */
    private void opened(List<TreeRow> rows) {
        placeholder.setText("");
        whole = JsonTreeItem.of(new TreeRow.Note(""), items(rows), this::load);
        setShowRoot(false);
        setRoot(whole);
        expansion.loaded(whole);
    }

    private void showFound(Optional<FoundRows> found) {
        expansion = AutoExpand.fresh();
        boolean nothing = found.isPresent() && found.get().root().isEmpty();
        placeholder.setText(nothing ? PayloadTexts.NOTHING_FOUND : "");
        JsonTreeItem all = whole;
        JsonTreeItem shown = found.isEmpty()
                ? all
                : found.get()
                        .root()
                        .map(root -> JsonTreeItem.of(root, this::load))
                        .orElse(null);
        setRoot(shown);
    }

    private void failed(Exception e) {
        // No tree may stay under the sentence that says why there is none.
        filter.forget();
        setRoot(null);
        placeholder.setText(
                e instanceof InvalidJsonException invalid
                        ? PayloadTexts.notJson(String.valueOf(invalid.error()))
                        : PayloadTexts.noTree(Reason.of(e)));
    }

    private void load(JsonTreeItem item) {
        background.run(
                ticket,
                () -> TreeSelection.children(item.getValue()),
                rows -> {
                    item.getChildren().setAll(items(rows));
                    expansion.loaded(item);
                },
                item::notLoaded);
    }

    private void loadMore(TreeItem<TreeRow> item) {
        if (item != null && item.getValue() instanceof TreeRow.More more) {
            background.run(
                    ticket,
                    () -> more.in().children(more),
                    rows -> replace(item, items(rows)),
                    e -> replace(item, List.of(JsonTreeItem.problem(e, problem -> {
                        JsonTreeItem again = new JsonTreeItem(more, this::load);
                        replace(problem, List.of(again));
                        loadMore(again);
                    }))));
        } else if (item instanceof JsonTreeItem other) {
            other.tryAgain();
        }
    }

    private static void replace(TreeItem<TreeRow> item, List<JsonTreeItem> by) {
        List<TreeItem<TreeRow>> siblings = item.getParent().getChildren();
        int at = siblings.indexOf(item);
        if (at >= 0) {
            siblings.remove(at);
            siblings.addAll(at, by);
        }
    }

    private List<JsonTreeItem> items(List<TreeRow> rows) {
        return rows.stream().map(row -> new JsonTreeItem(row, this::load)).toList();
    }

    private void onKey(KeyEvent e) {
        if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
            copy(TreeSelection::copy);
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            loadMore(selected());
        }
    }
}
