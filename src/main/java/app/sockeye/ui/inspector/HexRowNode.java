package app.sockeye.ui.inspector;

import app.sockeye.payload.HexRow;
import app.sockeye.ui.common.RowNode;
import java.io.UncheckedIOException;
import java.util.function.LongFunction;
import javafx.geometry.VPos;
import javafx.scene.text.Text;

/** A row of the hex dump: offset, bytes, ASCII. */
final class HexRowNode extends RowNode {
    private static final double PADDING = 12;
    private static final double GAP = 14;

    private final LongFunction<HexRow> rows;
    private final Text offset = text("hex-offset");
    private final Text hex = text("hex-bytes");
    private final Text ascii = text("hex-ascii");

    HexRowNode(LongFunction<HexRow> rows) {
        this.rows = rows;
        getChildren().setAll(offset, hex, ascii);
    }

    @Override
    protected void show(long row) {
        try {
            HexRow shown = rows.apply(row);
            offset.setText(shown.offsetText());
            hex.setText(shown.hex());
            ascii.setText(shown.ascii());
            setAccessibleText(shown.line());
        } catch (UncheckedIOException | IllegalStateException e) {
            offset.setText("");
            hex.setText("These bytes can't be read: " + e.getMessage());
            ascii.setText("");
            setAccessibleText(hex.getText());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = PADDING;
        for (Text text : new Text[] {offset, hex, ascii}) {
            text.relocate(x, (getHeight() - text.getLayoutBounds().getHeight()) / 2);
            x += Math.ceil(text.getLayoutBounds().getWidth()) + GAP;
        }
    }

    private static Text text(String style) {
        Text text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("text", "wire", style);
        return text;
    }
}
