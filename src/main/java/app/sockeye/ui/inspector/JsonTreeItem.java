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

    /** What was found, expanded; where it leads to nothing it has all its children, loaded as ever. */
    static JsonTreeItem of(FoundRows.Found found, Loader loader) {
        JsonTreeItem item = new JsonTreeItem(found.row(), loader);
        if (!found.children().isEmpty()) {
            item.asked = true;
            item.getChildren()
                    .setAll(found.children().stream()
                            .map(child -> of(child, loader))
                            .toList());
            item.setExpanded(true);
        }
        return item;
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
