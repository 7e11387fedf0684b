package app.sockeye.ui.inspector.diff;

import app.sockeye.payload.diff.DiffRow;
import app.sockeye.payload.diff.DiffSign;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.row.RowNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/**
 * A row of a difference: its sign, where it is, and what is there, the parts that differ marked. What is there is one
 * text: it is measured and shaped as a whole, so that no part runs into the next and bytes stand below bytes.
 */
final class DiffRowNode extends RowNode {
    private static final double PADDING = 12;
    private static final double SIGN_WIDTH = 10;
    private static final double GAP = 10;
    private static final int MOST_CHARS = 600;
    /** An equal start of a line is cut where it has more chars than this, down to {@link #KEPT_START}. */
    private static final int LONG_START = 30;

    private static final int KEPT_START = 10;
    private static final String ELLIPSIS = "…";

    private final IntFunction<DiffRow> rows;
    private final IntSupplier placeColumns;
    private final Text sign = text("diff-sign");
    private final Text place = text("diff-place");
    private final Text content = text("diff-text");
    private final Path highlights = new Path();
    /** Places of the highlights in the text as it is shown. */
    private final List<DiffRow.Part> shownParts = new ArrayList<>();

    /** @param placeColumns characters of the widest place before a text, so that all texts begin in one column */
    DiffRowNode(IntFunction<DiffRow> rows, IntSupplier placeColumns) {
        this.rows = rows;
        this.placeColumns = placeColumns;
        getStyleClass().add("diff-row");
        highlights.setManaged(false);
        highlights.getStyleClass().add("diff-highlights");
        getChildren().setAll(highlights, sign, place, content);
        // Another zoom or theme may bring another font.
        content.fontProperty().addListener(o -> requestLayout());
    }

    @Override
    protected void show(long row) {
        DiffRow shown = rows.apply((int) row);
        for (DiffSign each : DiffSign.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == shown.sign());
        }
        sign.setText(shown.sign().symbol());
        place.setText(shown.place());
        content.setText(visible(shown));
        setAccessibleText(shown.sign().name().toLowerCase(Locale.ROOT) + " " + shown.place() + " " + content.getText());
        requestLayout();
    }

    /** The row's text as it is shown, from shortly before the first highlight; remembers where they are. */
    private String visible(DiffRow row) {
        String text = row.text();
        StringBuilder shown = new StringBuilder();
        shownParts.clear();
        int at = 0;
        if (!row.parts().isEmpty() && row.parts().get(0).start() > LONG_START) {
            at = whole(text, row.parts().get(0).start() - KEPT_START);
            shown.append(ELLIPSIS);
        }
        int end = whole(text, Math.min(text.length(), at + MOST_CHARS));
        for (DiffRow.Part part : row.parts()) {
            int from = Math.min(end, part.start());
            int to = Math.min(end, part.end());
            shown.append(VisibleText.of(text.substring(at, from)));
            int start = shown.length();
            shown.append(VisibleText.of(text.substring(from, to)));
            shownParts.add(new DiffRow.Part(start, shown.length()));
            at = to;
        }
        shown.append(VisibleText.of(text.substring(at, end)));
        return end < text.length() ? shown + ELLIPSIS : shown.toString();
    }

    /** The index, or the one before it in the middle of a surrogate pair. */
    private static int whole(String text, int index) {
        boolean within = index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return within ? index - 1 : index;
    }

    @Override
    protected void layoutChildren() {
        put(sign, PADDING);
        double x = PADDING + SIGN_WIDTH + GAP;
        put(place, x);
        if (placeColumns.getAsInt() > 0 && !place.getText().isEmpty()) {
            double character =
                    place.getLayoutBounds().getWidth() / place.getText().length();
            x += character * placeColumns.getAsInt() + GAP;
        }
        put(content, Math.round(x));
        highlights.getElements().clear();
        for (DiffRow.Part part : shownParts) {
            highlights.getElements().addAll(content.rangeShape(part.start(), part.end()));
        }
        highlights.setLayoutX(content.getLayoutX());
        highlights.setLayoutY(content.getLayoutY());
    }

    private void put(Text text, double x) {
        text.relocate(x, Math.round((getHeight() - text.getLayoutBounds().getHeight()) / 2));
    }

    private static Text text(String style) {
        Text text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("text", "wire", style);
        return text;
    }
}
