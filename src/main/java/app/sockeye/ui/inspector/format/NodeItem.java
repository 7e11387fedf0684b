package app.sockeye.ui.inspector.format;

import app.sockeye.payload.format.PayloadNode;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A value in the tree; its children's items are made when they are first asked for. */
final class NodeItem extends TreeItem<PayloadNode> {
    private boolean filled;

    NodeItem(PayloadNode node) {
        super(node);
    }

    @Override
    public boolean isLeaf() {
        return getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<PayloadNode>> getChildren() {
        if (!filled) {
            filled = true;
            super.getChildren()
                    .setAll(getValue().children().stream().map(NodeItem::new).toList());
        }
        return super.getChildren();
    }
}
