package app.sockeye.ui.inspector;

import app.sockeye.payload.diff.DiffRow;
import app.sockeye.payload.diff.DiffSign;
import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.RowNode;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Text;

/** A row of a difference: its sign, where it is, and what is there, the parts that differ marked. */
final class DiffRowNode extends RowNode {
    private static final double PADDING = 12;
    private static final double GAP = 10;
    private static final int MOST_CHARS = 600;
    /** Chars that are equal at a line's start beyond which they are left out, and how many stay. */
    private static final int LONG_START = 30;

    private static final int KEPT_START = 10;
    private static final String ELLIPSIS = "…";

    private final IntFunction<DiffRow> rows;

    DiffRowNode(IntFunction<DiffRow> rows) {
        this.rows = rows;
        getStyleClass().add("diff-row");
    }

    @Override
    protected void show(long row) {
        DiffRow shown = rows.apply((int) row);
        getChildren().clear();
        for (DiffSign sign : DiffSign.values()) {
            pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(sign.name().toLowerCase(Locale.ROOT)), sign == shown.sign());
        }
        getChildren().add(text(shown.sign().mark(), "diff-sign"));
        if (!shown.place().isEmpty()) {
            getChildren().add(text(shown.place(), "diff-place"));
        }
        addText(shown);
        setAccessibleText(shown.sign().name().toLowerCase(Locale.ROOT) + " " + shown.place() + " "
                + visible(shown.text(), 0, shown.text().length()));
        requestLayout();
    }

    private void addText(DiffRow row) {
        String text = row.text();
        int at = 0;
        if (!row.marks().isEmpty() && row.marks().get(0).start() > LONG_START) {
            at = row.marks().get(0).start() - KEPT_START;
            getChildren().add(text(ELLIPSIS, "diff-text"));
        }
        int end = Math.min(text.length(), at + MOST_CHARS);
        for (DiffRow.Mark mark : row.marks()) {
            addPart(text, at, Math.min(end, mark.start()), "diff-text");
            addPart(text, Math.min(end, mark.start()), Math.min(end, mark.end()), "diff-mark");
            at = Math.min(end, mark.end());
        }
        addPart(text, at, end, "diff-text");
        if (end < text.length()) {
            getChildren().add(text(ELLIPSIS, "diff-text"));
        }
    }

    private void addPart(String text, int from, int to, String style) {
        if (from < to) {
            getChildren().add(text(visible(text, from, to), style));
        }
    }

    private static String visible(String text, int from, int to) {
        StringBuilder shown = new StringBuilder();
        text.substring(from, Math.min(to, from + MOST_CHARS))
                .codePoints()
                .forEach(c -> shown.append(c == '\t' ? "  " : VisibleText.of(c)));
        return shown.toString();
    }

    @Override
    protected void layoutChildren() {
        double x = PADDING;
        for (Node child : getChildren()) {
            Text text = (Text) child;
            text.relocate(x, (getHeight() - text.getLayoutBounds().getHeight()) / 2);
            boolean spaced = text.getStyleClass().contains("diff-sign")
                    || text.getStyleClass().contains("diff-place");
            x += text.getLayoutBounds().getWidth() + (spaced ? GAP : 0);
        }
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("text", "wire", style);
        return text;
    }
}
