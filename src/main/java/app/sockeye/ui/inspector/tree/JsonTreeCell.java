package app.sockeye.ui.inspector.tree;

import app.sockeye.payload.json.JsonHighlight;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.HighlightedLabel;
import app.sockeye.ui.common.JsonStyles;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.entry.TreeRow;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Shows a key and its value, or how many children it has, and what the value turned out to be. */
final class JsonTreeCell extends TreeCell<TreeRow> {
    private static final String NOTE = "tree-note";

    private final Supplier<List<TextPattern>> patterns;
    /** Characters shown before the first highlight. */
    private static final int BEFORE_MARK = 24;

    private final HighlightedLabel key = new HighlightedLabel(BEFORE_MARK);
    private final HighlightedLabel value = new HighlightedLabel(BEFORE_MARK);
    private final Label hint = new Label();
    private final HBox line = new HBox(6, key, value, hint);

    /** @param patterns what to highlight */
    JsonTreeCell(Supplier<List<TextPattern>> patterns) {
        this.patterns = patterns;
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        key.setMinWidth(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("chip", "tree-hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        hint.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> getTreeItem()
                .setExpanded(!getTreeItem().isLeaf() && !getTreeItem().isExpanded()));
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
            show(json.label(), json.text(), style(json.node().kind()), json.hint());
        } else if (row instanceof TreeRow.Inner inner) {
            show(inner.content().name(), inner.text(), JsonStyles.styleClass(JsonHighlight.Kind.STRING), inner.hint());
        } else if (row instanceof TreeRow.Fact fact) {
            show(fact.name(), fact.text(), NOTE, "");
        } else if (row instanceof TreeRow.More more) {
            show("", more.text(), "tree-more", "");
        } else if (row instanceof TreeRow.Note note) {
            show("", note.text(), NOTE, "");
        }
    }

    private void show(String label, String text, String style, String what) {
        List<TextPattern> highlighted = patterns.get();
        key.show(label, highlighted, "wire", JsonStyles.styleClass(JsonHighlight.Kind.KEY));
        Visibility.set(key, !label.isEmpty());
        value.show(text, highlighted, "wire", style);
        hint.setText(what);
        Visibility.set(hint, !what.isEmpty());
        setAccessibleText((label + " " + text + " " + what).strip());
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
