package app.sockeye.ui.inspector.hex;

import app.sockeye.payload.ByteWording;
import app.sockeye.payload.HexRow;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.words.InspectorTexts;
import app.sockeye.ui.inspector.words.PayloadTexts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/**
 * The hex dump of a payload of any size: 16 bytes in a row where there is room, 8 where not. It has a cursor, and bytes
 * are selected by mouse and keyboard. JavaFX thread.
 */
public final class HexPane extends BorderPane implements AspectPane {
    /** Most bytes copied. */
    static final int MOST_COPIED = 1 << 20;

    private static final double ROW_HEIGHT = 18;
    /** Width from which 16 bytes and their ASCII fit in a row, in px. */
    private static final double WIDE = 620;

    private final RowPane rows;
    private final HexCursor cursor = new HexCursor();
    private Runnable onMove = () -> {};
    private Consumer<PayloadCopy> onCopy = copy -> ClipboardText.put(copy.text());
    private Payload payload;
    private HexBytes bytes;

    /** @param id the id of the list of rows */
    public HexPane(String id) {
        rows = new RowPane(id, PayloadTexts.BYTES, ROW_HEIGHT, this::newRow);
        rows.getStyleClass().add("hex");
        rows.addEventFilter(KeyEvent.KEY_PRESSED, new HexKeys(this)::pressed);
        setCenter(rows);
        widthProperty().addListener((o, before, now) -> fitWidth());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        payload = what.payload();
        bytes = null;
        cursor.reset(payload.size());
        fitWidth();
        onMove.run();
    }

    @Override
    public void clear() {
        payload = null;
        bytes = null;
        cursor.reset(0);
        rows.reset(0);
        onMove.run();
    }

    /** @param making makes the menu of the bytes, when it is asked for the first time */
    void setMenu(Supplier<ContextMenu> making) {
        rows.setRowMenu(making);
    }

    /** Called when the cursor or what is selected changes. */
    void setOnMove(Runnable action) {
        onMove = action;
    }

    /** Sets what puts copied bytes into the clipboard and tells what was left out. */
    void setOnCopy(Consumer<PayloadCopy> action) {
        onCopy = action;
    }

    /** Empty while nothing is shown. */
    Optional<Payload> payload() {
        return Optional.ofNullable(payload);
    }

    HexCursor cursor() {
        return cursor;
    }

    RowPane rows() {
        return rows;
    }

    int bytesInRow() {
        return bytes == null ? 1 : bytes.width();
    }

    /** About as many bytes as are visible. */
    long bytesInPage() {
        return Math.max(1, rows.lastVisible() - rows.firstVisible() - 1) * bytesInRow();
    }

    HexRow row(long index) {
        return bytes.row(index);
    }

    // Commands

    /** Selects some bytes and shows their first. */
    public void reveal(JsonSpan span) {
        if (bytes != null && span.length() > 0) {
            cursor.select(span.start(), span.end() - 1);
            moved();
        }
    }

    /** Puts the cursor on a byte and shows it. */
    void moveTo(long offset, boolean extend) {
        if (bytes != null && !cursor.isNowhere()) {
            cursor.moveTo(offset, extend);
            moved();
        }
    }

    void selectAll() {
        reveal(new JsonSpan(0, payload.size()));
    }

    void copyHex() {
        copy(ByteWording.HEX);
    }

    /** Copies the selected bytes, at most {@link #MOST_COPIED}. */
    void copy(ByteWording wording) {
        if (payload != null) {
            byte[] selected = new byte[(int) Math.min(MOST_COPIED, cursor.length())];
            payload.read(cursor.first(), selected, 0, selected.length);
            String notice = selected.length == cursor.length()
                    ? ""
                    : InspectorTexts.selectionCopiedInPart(selected.length, cursor.length());
            onCopy.accept(new PayloadCopy(wording.of(selected), notice));
        }
    }

    private void moved() {
        int width = bytes.width();
        rows.select(new RowRange(cursor.first() / width, cursor.last() / width));
        rows.reveal(cursor.at() / width);
        rows.refresh();
        onMove.run();
    }

    private HexRowNode newRow() {
        HexRowNode row = new HexRowNode(this);
        row.setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                rows.requestFocus();
                pressed(row, e, e.isShiftDown());
            }
        });
        row.setOnMouseDragged(e -> {
            if (e.isPrimaryButtonDown()) {
                pressed(row, e, true);
            }
        });
        return row;
    }

    /** Moves the cursor to the byte under the mouse, which may be outside of the row or even the pane. */
    private void pressed(HexRowNode row, MouseEvent e, boolean extend) {
        double y = row.getLayoutY() + e.getY();
        rows.visibleRows().stream()
                .filter(visible -> visible.index() == rows.firstVisible())
                .findFirst()
                .map(RowNode::getLayoutY)
                .ifPresent(top -> {
                    long index = rows.firstVisible() + (long) Math.floor((y - top) / ROW_HEIGHT);
                    moveTo(Math.max(0, index) * bytesInRow() + row.byteAt(e.getX()), extend);
                });
        e.consume();
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
}
