package app.sockeye.ui.inspector.hex;

import app.sockeye.files.Reason;
import app.sockeye.payload.HexRow;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.io.UncheckedIOException;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A row of the hex dump: offset, bytes, ASCII; with areas behind what is selected. */
final class HexRowNode extends RowNode {
    private static final double PADDING = 12;
    private static final double GAP = 14;

    private final HexPane pane;
    private final Text offset = text("hex-offset");
    private final Text hex = text("hex-bytes");
    private final Text ascii = text("hex-ascii");
    private final Region hexSelected = area("hex-selected");
    private final Region asciiSelected = area("hex-selected");
    private final Region hexCursor = area("hex-cursor");
    private final Region asciiCursor = area("hex-cursor");

    HexRowNode(HexPane pane) {
        this.pane = pane;
        getChildren().setAll(hexSelected, asciiSelected, hexCursor, asciiCursor, offset, hex, ascii);
    }

    @Override
    protected void show(long row) {
        try {
            HexRow shown = pane.row(row);
            offset.setText(shown.offsetText());
            hex.setText(shown.hex());
            ascii.setText(shown.ascii());
            setAccessibleText(shown.line());
        } catch (UncheckedIOException | IllegalStateException e) {
            offset.setText("");
            hex.setText(PayloadTexts.bytesUnreadable(Reason.sentence(e)));
            ascii.setText("");
            setAccessibleText(hex.getText());
        }
        requestLayout();
    }

    /** The byte of the row that is nearest to a place. */
    int byteAt(double x) {
        int width = pane.bytesInRow();
        double middle = (hex.getLayoutX() + hex.getLayoutBounds().getWidth() + ascii.getLayoutX()) / 2;
        int at;
        if (x > middle) {
            at = (int) ((x - ascii.getLayoutX()) / charWidth());
        } else {
            int column = (int) ((x - hex.getLayoutX() + charWidth() / 2) / charWidth());
            at = (column > width / 2 * 3 ? column - 1 : column) / 3;
        }
        return Math.max(0, Math.min(width - 1, at));
    }

    @Override
    protected void layoutChildren() {
        double x = PADDING;
        for (Text text : new Text[] {offset, hex, ascii}) {
            text.relocate(x, (getHeight() - text.getLayoutBounds().getHeight()) / 2);
            x += Math.ceil(text.getLayoutBounds().getWidth()) + GAP;
        }
        HexCursor cursor = pane.cursor();
        long start = index() * pane.bytesInRow();
        long end = start + ascii.getText().length();
        boolean several = cursor.length() > 1;
        place(
                hexSelected,
                asciiSelected,
                several ? cursor.first() - start : 1,
                several ? cursor.last() - start : 0,
                end - start);
        boolean here = !cursor.isNowhere();
        place(hexCursor, asciiCursor, here ? cursor.at() - start : 1, here ? cursor.at() - start : 0, end - start);
    }

    /** Places areas behind the bytes from {@code first} to {@code last} of the row, as far as it has them. */
    private void place(Region inHex, Region inAscii, long first, long last, long count) {
        long from = Math.max(0, first);
        long to = Math.min(count - 1, last);
        boolean shown = from <= to;
        inHex.setVisible(shown);
        inAscii.setVisible(shown);
        if (shown) {
            double width = charWidth();
            double left = hex.getLayoutX() + column(from) * width;
            double right = hex.getLayoutX() + (column(to) + 2) * width;
            inHex.resizeRelocate(left - 1, 0, right - left + 2, getHeight());
            inAscii.resizeRelocate(ascii.getLayoutX() + from * width, 0, (to - from + 1) * width, getHeight());
        }
    }

    /** The column of a byte, in characters; the gap in the middle is one wider. */
    private long column(long at) {
        return at * 3 + (at * 2 >= pane.bytesInRow() ? 1 : 0);
    }

    private double charWidth() {
        return hex.getLayoutBounds().getWidth() / Math.max(1, hex.getText().length());
    }

    private static Region area(String style) {
        Region area = new Region();
        area.setManaged(false);
        area.setMouseTransparent(true);
        area.getStyleClass().add(style);
        return area;
    }

    private static Text text(String style) {
        Text text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("text", "wire", style);
        return text;
    }
}
