package app.sockeye.ui.inspector;

import java.util.List;
import javafx.scene.control.TreeItem;

/** A row of the tree whose children are loaded when it is first expanded. */
final class JsonTreeItem extends TreeItem<TreeRow> {

    /** Loads children in the background. */
    interface Loader {
        /** Replaces the item's only, provisional child by those loaded. */
        void load(JsonTreeItem item);
    }

    private boolean asked;

    JsonTreeItem(TreeRow row, Loader loader) {
        super(row);
        expandedProperty().addListener((o, before, now) -> {
            if (now && !asked && !isLeaf()) {
                asked = true;
                getChildren().setAll(List.of(new JsonTreeItem(new TreeRow.Note("loading…"), loader)));
                loader.load(this);
            }
        });
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
