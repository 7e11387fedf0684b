package app.sockeye.ui.inspector;

import javafx.scene.control.TreeItem;

/** Expands a fresh document as far as it stays easy to take in. */
final class AutoExpand {
    private static final long ROWS = 60;

    private long left = ROWS;

    /** Expands those of the freshly loaded children that have room. */
    void loaded(Iterable<TreeItem<TreeRow>> children) {
        for (TreeItem<TreeRow> child : children) {
            if (child.getValue() instanceof TreeRow.Value value
                    && value.isContainer()
                    && value.node().childCount() <= left) {
                left -= value.node().childCount();
                child.setExpanded(true);
            }
        }
    }
}
