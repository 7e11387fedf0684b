package app.sockeye.ui.inspector.tree;

import app.sockeye.files.Reason;
import app.sockeye.ui.inspector.entry.FoundRows;
import app.sockeye.ui.inspector.entry.TreeRow;
import app.sockeye.ui.inspector.words.InspectorTexts;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/** A row of the tree whose children are loaded when it is first expanded. */
final class JsonTreeItem extends TreeItem<TreeRow> {

    /** Loads children in the background. */
    interface Loader {
        /** Replaces the item's only, provisional child by those loaded. */
        void load(JsonTreeItem item);
    }

    private final Loader loader;
    private boolean asked;
    /** Loads the rows that this one stands for after all. */
    private Consumer<JsonTreeItem> again = item -> {};

    JsonTreeItem(TreeRow row, Loader loader) {
        super(row);
        this.loader = loader;
        expandedProperty().addListener((o, before, now) -> {
            if (now && !asked && !isLeaf()) {
                ask();
            }
        });
    }

    private void ask() {
        asked = true;
        getChildren().setAll(List.of(new JsonTreeItem(new TreeRow.Note(InspectorTexts.LOADING), loader)));
        loader.load(this);
    }

    /** Says in place of the children why they could not be loaded. */
    void notLoaded(Exception why) {
        getChildren().setAll(List.of(problem(why, item -> ask())));
    }

    /**
     * A row that says why others could not be loaded.
     *
     * @param again loads them after all; given this row
     */
    static JsonTreeItem problem(Exception why, Consumer<JsonTreeItem> again) {
        JsonTreeItem item = new JsonTreeItem(new TreeRow.Note(PayloadTexts.notLoaded(Reason.of(why))), other -> {});
        item.again = again;
        return item;
    }

    /** Loads after all what this row stands for; without effect where it stands for nothing. */
    void tryAgain() {
        again.accept(this);
    }

    /** One whose children are there already, expanded. */
    static JsonTreeItem of(TreeRow row, List<JsonTreeItem> children, Loader loader) {
        JsonTreeItem item = new JsonTreeItem(row, loader);
        item.asked = true;
        item.getChildren().setAll(children);
        item.setExpanded(true);
        return item;
    }

    /** What was found, expanded; where it leads to nothing it has all its children, loaded as ever. */
    static JsonTreeItem of(FoundRows.Found found, Loader loader) {
        List<JsonTreeItem> children =
                found.children().stream().map(child -> of(child, loader)).toList();
        return children.isEmpty() ? new JsonTreeItem(found.row(), loader) : of(found.row(), children, loader);
    }

    /** Whether its children are there or on their way. */
    boolean isAsked() {
        return asked;
    }

    @Override
    public boolean isLeaf() {
        return !getValue().isExpandable() && getChildren().isEmpty();
    }
}
