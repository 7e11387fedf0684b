package app.sockeye.ui.inspector.frame;

import app.sockeye.files.Reason;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.common.row.RowRange;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.io.UncheckedIOException;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** The frames that an entry came in, however many, and the selected one bit by bit. */
public final class FramesPane extends BorderPane implements AspectPane {
    private static final double ROW_HEIGHT = 46;
    private static final long MOST_COPIED = 1 << 16;

    private final RowPane rows =
            new RowPane("inspector-frames", InspectorTexts.FRAMES, ROW_HEIGHT, () -> new FrameRowNode(this::frames));
    private final FrameDetail detail = new FrameDetail();
    private final Label trouble = new Label();
    private final Consumer<PayloadCopy> onCopy;
    private FrameRows frames;

    /** @param onCopy puts copied headers into the clipboard and tells what was left out */
    public FramesPane(Consumer<PayloadCopy> onCopy) {
        this.onCopy = onCopy;
        rows.getStyleClass().add("frames");
        rows.setOnSelectionChange(() -> showDetail(rows.selection().lead()));
        rows.setOnCopy(this::copyHeaders);
        trouble.setWrapText(true);
        trouble.getStyleClass().addAll("muted", "pane-note");
        setCenter(rows);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        frames = new FrameRows(what.entry(), what.started());
        rows.reset(frames.count());
        showDetail(0);
    }

    @Override
    public void clear() {
        rows.reset(0);
        frames = null;
        detail.clear();
    }

    private void showDetail(long frame) {
        if (frames == null || frame < 0 || frame >= frames.count()) {
            return;
        }
        try {
            setTop(detail);
            detail.show(frames, frame);
        } catch (UncheckedIOException | IllegalStateException | IndexOutOfBoundsException e) {
            trouble.setText(InspectorTexts.frameUnreadable(Reason.sentence(e)));
            setTop(trouble);
        }
    }

    /** The header's bytes of the selected frames, a line each. */
    private void copyHeaders() {
        StringJoiner lines = new StringJoiner("\n");
        long left = MOST_COPIED;
        for (RowRange range : rows.selection().ranges()) {
            for (long row = range.first(); row <= range.last() && left > 0; row++, left--) {
                lines.add(FrameWords.bytes(frames.frame(row).header()));
            }
        }
        long all = rows.selection().ranges().stream().mapToLong(RowRange::size).sum();
        String notice = all <= MOST_COPIED ? "" : InspectorTexts.headersCopiedInPart(MOST_COPIED, all);
        onCopy.accept(new PayloadCopy(lines.toString(), notice));
    }

    private FrameRows frames() {
        return frames;
    }
}
