package app.sockeye.ui.inspector.entry;

import javafx.scene.control.TreeItem;

/** Names the place of a value in its document (RFC 9535). */
public final class RowPath {
    /** Between the path to a value and the path in the document within it. */
    private static final String WITHIN = " -> $";

    private RowPath() {}

    /** Whether a key can follow a dot. */
    static boolean isPlain(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*");
    }

    /** Such as {@code $.bids[0][1]}, or {@code $.token -> $.exp} within a value that was opened. */
    public static String of(TreeItem<TreeRow> item) {
        if (item.getParent() == null) {
            return "$";
        }
        String around = of(item.getParent());
        if (!(item.getValue() instanceof TreeRow.Value value)) {
            return around;
        }
        return isWithin(value, item.getParent()) ? around + WITHIN + value.step() : around + value.step();
    }

    private static boolean isWithin(TreeRow.Value value, TreeItem<TreeRow> parent) {
        return value.in().depth() > 0
                && !(parent.getValue() instanceof TreeRow.Value around && around.in() == value.in());
    }
}
