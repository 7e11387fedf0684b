package app.sockeye.ui.inspector.tree;

import app.sockeye.ui.inspector.entry.JsonDocument;
import app.sockeye.ui.inspector.entry.TreeRow;
import javafx.scene.control.TreeItem;

/** Expands containers down to a level, as long as there are not too many rows. Recognised values stay closed. */
final class AutoExpand {
    /** Most rows of a document that was just opened: as many as are easy to take in. */
    private static final long EASY = 60;
    /** Most rows where the user asks to expand. */
    static final long MOST = 5000;

    static final int ALL = Integer.MAX_VALUE;

    private final int levels;
    /** Whether a container with more children than are loaded at once may be expanded. */
    private final boolean inPart;

    private long left;

    private AutoExpand(int levels, boolean inPart, long rows) {
        this.levels = levels;
        this.inPart = inPart;
        this.left = rows;
    }

    /** For a document that was just opened. */
    static AutoExpand fresh() {
        return new AutoExpand(ALL, false, EASY);
    }

    /** @param levels how many levels of the tree are to be seen, at least 1 */
    static AutoExpand to(int levels) {
        return new AutoExpand(levels, true, MOST);
    }

    /** Children were loaded: expands those that there is room for, closes those below the level. */
    void loaded(TreeItem<TreeRow> parent) {
        boolean wanted = level(parent) + 1 < levels;
        for (TreeItem<TreeRow> child : parent.getChildren()) {
            if (!(child.getValue() instanceof TreeRow.Value value) || !value.isContainer()) {
                continue;
            }
            long children = value.node().childCount();
            long rows = inPart ? Math.min(children, JsonDocument.PAGE + 1L) : children;
            if (wanted && rows <= left) {
                left -= rows;
                boolean there = child instanceof JsonTreeItem item && item.isAsked();
                child.setExpanded(true);
                if (there) {
                    loaded(child);
                }
            } else if (!wanted) {
                child.setExpanded(false);
            }
        }
    }

    /** 0 for the root. */
    private static int level(TreeItem<TreeRow> item) {
        int level = 0;
        for (TreeItem<TreeRow> at = item; at.getParent() != null; at = at.getParent()) {
            level++;
        }
        return level;
    }
}
