package app.sockeye.ui.inspector;

import app.sockeye.payload.HexRow;
import app.sockeye.payload.JsonSpan;
import app.sockeye.transcript.Payload;
import app.sockeye.ui.common.RowPane;
import app.sockeye.ui.common.RowRange;
import java.util.StringJoiner;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;

/** The hex dump of a payload of any size: 16 bytes in a row where there is room, 8 where not. JavaFX thread. */
final class HexPane extends BorderPane implements AspectPane {
    private static final double ROW_HEIGHT = 18;
    /** Pixels from which 16 bytes and their ASCII fit in a row. */
    private static final double WIDE = 620;

    private static final int MOST_COPIED_ROWS = 1 << 16;

    private final RowPane rows;
    private Payload payload;
    private HexBytes bytes;

    HexPane(String id) {
        rows = new RowPane(id, "Bytes in hexadecimal", ROW_HEIGHT, () -> new HexRowNode(this::row));
        rows.getStyleClass().add("hex");
        rows.setOnCopy(this::copyRows);
        rows.setRowMenu(menu());
        setCenter(rows);
        widthProperty().addListener((o, before, now) -> fitWidth());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Inspected what) {
        payload = what.payload();
        bytes = null;
        fitWidth();
    }

    @Override
    public void clear() {
        payload = null;
        bytes = null;
        rows.reset(0);
    }

    /** Selects the rows of some bytes and shows their first. */
    void reveal(JsonSpan span) {
        if (bytes != null && span.length() > 0) {
            rows.select(new RowRange(span.start() / bytes.width(), (span.end() - 1) / bytes.width()));
        }
    }

    RowPane rows() {
        return rows;
    }

    private HexRow row(long index) {
        return bytes.row(index);
    }

    private void fitWidth() {
        int width = getWidth() >= WIDE ? 16 : 8;
        if (payload != null && (bytes == null || bytes.width() != width)) {
            long first = bytes == null ? 0 : rows.firstVisible() * bytes.width();
            bytes = new HexBytes(payload, width);
            rows.reset(bytes.rowCount());
            if (first > 0) {
                rows.reveal(first / width);
            }
        }
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem("Copy rows");
        copy.setOnAction(e -> copyRows());
        MenuItem copyBytes = new MenuItem("Copy bytes as hex");
        copyBytes.setOnAction(e -> copyBytes());
        return new ContextMenu(copy, copyBytes);
    }

    private void copyRows() {
        copy(HexRow::line, "\n");
    }

    private void copyBytes() {
        copy(row -> row.hex().strip().replaceAll(" +", " "), " ");
    }

    /** Copies the selected rows, as many as fit into the clipboard sensibly. */
    private void copy(Function<HexRow, String> wording, String between) {
        StringJoiner text = new StringJoiner(between);
        long left = MOST_COPIED_ROWS;
        for (RowRange range : rows.selection().ranges()) {
            for (long row = range.first(); row <= range.last() && left > 0; row++, left--) {
                text.add(wording.apply(bytes.row(row)));
            }
        }
        Clip.put(text.toString());
    }
}
