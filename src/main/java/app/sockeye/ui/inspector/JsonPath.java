package app.sockeye.ui.inspector;

import javafx.scene.control.TreeItem;

/** Names the place of a value in its document (RFC 9535). */
final class JsonPath {
    private JsonPath() {}

    /** Whether a key can follow a dot. */
    static boolean isPlain(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*");
    }

    /** Such as {@code $.bids[0][1]}. */
    static String of(TreeItem<TreeRow> item) {
        if (item.getParent() == null || !(item.getValue() instanceof TreeRow.Value value)) {
            return "$";
        }
        return of(item.getParent()) + value.step();
    }
}
