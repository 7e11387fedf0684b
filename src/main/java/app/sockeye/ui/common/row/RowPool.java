package app.sockeye.ui.common.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;

/**
 * The nodes of a {@link RowPane}'s visible rows. A row's node is at its index modulo their number, so that scrolling by
 * one row changes one node.
 */
final class RowPool {
    /** Extra node, for the row that is cut at both edges. */
    private static final int SPARE = 1;

    private static final int LEAST = 4;
    /** Rows from which on there are nodes for all that fit into the pane. */
    private static final int MANY = 32;

    private final Pane parent;
    private final Supplier<? extends RowNode> newRow;
    private final List<RowNode> nodes = new ArrayList<>();

    /** @param parent holds the nodes and nothing else */
    RowPool(Pane parent, Supplier<? extends RowNode> newRow) {
        this.parent = parent;
        this.newRow = newRow;
    }

    /** The nodes that show a row, in no order. */
    List<RowNode> inUse() {
        return nodes.stream().filter(r -> r.index() >= 0).toList();
    }

    /** The node that shows a row; null while it is out of view. */
    RowNode nodeOf(long row) {
        return inUse().stream().filter(n -> n.index() == row).findFirst().orElse(null);
    }

    void invalidate() {
        nodes.forEach(RowNode::invalidate);
    }

    /** Shows the rows in view, as wide as the pane. */
    void layout(RowScroll scroll, RowSelection selection, double width, double height) {
        if (nodes.isEmpty() && scroll.count() == 0) {
            return;
        }
        int needed = (int) Math.ceil(height / scroll.rowHeight()) + SPARE;
        // Even, so that a node is always an odd row's or never: a change of look costs more than one of text.
        fit(Math.min(needed + needed % 2, Math.max(nodes.size(), forRows(scroll.count()))));
        for (long row = scroll.top(); row < scroll.top() + nodes.size(); row++) {
            RowNode node = nodes.get((int) (row % nodes.size()));
            if (row < scroll.count()) {
                node.place(row, selection);
                node.resizeRelocate(0, scroll.y(row), width, scroll.rowHeight());
            } else {
                node.hide();
            }
        }
    }

    /** Few rows have few nodes, in steps: each change of their number shows all of them again. */
    private static int forRows(long rows) {
        return rows >= MANY ? Integer.MAX_VALUE : Math.max(LEAST, Integer.highestOneBit((int) rows - 1) << 1);
    }

    private void fit(int size) {
        if (size == nodes.size()) {
            return;
        }
        while (nodes.size() < size) {
            nodes.add(newRow.get());
        }
        nodes.subList(size, nodes.size()).clear();
        invalidate();
        parent.getChildren().setAll(nodes);
        // Rows measure their texts in this very layout.
        parent.applyCss();
    }
}
