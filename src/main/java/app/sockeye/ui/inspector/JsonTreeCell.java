package app.sockeye.ui.inspector;

import app.sockeye.payload.JsonHighlight;
import app.sockeye.payload.JsonKind;
import app.sockeye.ui.common.JsonStyles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Shows a key and its value, or how many children it has. */
final class JsonTreeCell extends TreeCell<TreeRow> {
    private final Label key = new Label();
    private final Label value = new Label();
    private final HBox line = new HBox(6, key, value);

    JsonTreeCell() {
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        key.setMinWidth(Region.USE_PREF_SIZE);
        // As wide as the tree: long values are cut, the tree does not scroll sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : line);
        if (empty) {
            setAccessibleText(null);
        } else if (row instanceof TreeRow.Value json) {
            show(json.label(), json.text(), style(json.node().kind()));
        } else if (row instanceof TreeRow.More more) {
            show("", more.text(), "tree-more");
        } else if (row instanceof TreeRow.Note note) {
            show("", note.text(), "tree-note");
        }
    }

    private void show(String label, String text, String style) {
        key.setText(label);
        key.setManaged(!label.isEmpty());
        key.getStyleClass().setAll(List.of("label", "wire", JsonStyles.styleClass(JsonHighlight.Kind.KEY)));
        value.setText(text);
        value.getStyleClass().setAll(List.of("label", "wire", style));
        setAccessibleText((label + " " + text).strip());
    }

    private static String style(JsonKind kind) {
        return switch (kind) {
            case OBJECT, ARRAY -> JsonStyles.styleClass(JsonHighlight.Kind.PUNCTUATION);
            case STRING -> JsonStyles.styleClass(JsonHighlight.Kind.STRING);
            case NUMBER -> JsonStyles.styleClass(JsonHighlight.Kind.NUMBER);
            case BOOLEAN -> JsonStyles.styleClass(JsonHighlight.Kind.BOOLEAN);
            case NULL -> JsonStyles.styleClass(JsonHighlight.Kind.NULL);
        };
    }
}
