package app.sockeye.ui.inspector.format;

import app.sockeye.payload.Preview;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.json.JsonHighlight;
import app.sockeye.ui.common.JsonStyles;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.words.FormatViewTexts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Shows a value's key, its text, its type and where its bytes are. */
final class NodeCell extends TreeCell<PayloadNode> {
    private static final int MOST_CHARS = 300;

    private final Label key = new Label();
    private final Label value = new Label();
    private final Label type = new Label();
    private final HBox line;

    NodeCell() {
        key.getStyleClass().addAll("wire", JsonStyles.styleClass(JsonHighlight.Kind.KEY));
        key.setMinWidth(Region.USE_PREF_SIZE);
        type.getStyleClass().addAll("caption", "tree-note");
        type.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(6, key, value, space, type);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        // As wide as the tree: long values are cut, the tree does not scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PayloadNode node, boolean empty) {
        super.updateItem(node, empty);
        setGraphic(empty ? null : line);
        if (empty) {
            setAccessibleText(null);
            return;
        }
        String name = isElement() ? FormatViewTexts.element(node.key().text()) : cut(name(node));
        String text = cut(text(node));
        key.setText(name);
        Visibility.set(key, !name.isEmpty());
        value.setText(text);
        value.getStyleClass().setAll("label", "wire", JsonStyles.styleClass(style(node.kind())));
        type.setText(FormatViewTexts.typeAndPlace(node.type(), node.offset()));
        setAccessibleText((name + " " + text + " " + type.getText()).strip());
    }

    private boolean isElement() {
        TreeItem<PayloadNode> parent = getTreeItem().getParent();
        return parent != null && parent.getValue() != null && parent.getValue().kind() == NodeKind.LIST;
    }

    static String name(PayloadNode node) {
        boolean entry = node.kind() == NodeKind.ENTRY && !node.children().isEmpty();
        return entry ? NodeJson.keyText(node.children().get(0)) : node.key().text();
    }

    static String text(PayloadNode node) {
        return switch (node.kind()) {
            case MAP -> FormatViewTexts.map(node.children().size());
            case LIST -> FormatViewTexts.list(node.children().size());
            case ENTRY -> node.children().size() < 2 ? "" : text(node.children().get(1));
            case TAG ->
                node.value().isEmpty() && !node.children().isEmpty()
                        ? text(node.children().get(0))
                        : node.value();
            default -> node.value();
        };
    }

    private static String cut(String text) {
        return Preview.line(
                text.substring(0, Math.min(text.length(), MOST_CHARS)), text.length() <= MOST_CHARS, MOST_CHARS);
    }

    private static JsonHighlight.Kind style(NodeKind kind) {
        return switch (kind) {
            case MAP, LIST, ENTRY, TAG -> JsonHighlight.Kind.PUNCTUATION;
            case TEXT, TYPED -> JsonHighlight.Kind.STRING;
            case NUMBER -> JsonHighlight.Kind.NUMBER;
            case BOOLEAN -> JsonHighlight.Kind.BOOLEAN;
            case NULL -> JsonHighlight.Kind.NULL;
        };
    }
}
