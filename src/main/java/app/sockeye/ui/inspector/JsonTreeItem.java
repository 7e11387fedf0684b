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

    @Override
    public boolean isLeaf() {
        return !(getValue() instanceof TreeRow.Value value) || !value.isContainer();
    }
}
