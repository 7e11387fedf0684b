package app.sockeye.ui.inspector.frame;

import app.sockeye.files.Reason;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.text.Text;

/** A frame in two lines: number, kind, length and time over its masking key and its header's bytes. */
final class FrameRowNode extends RowNode {
    private static final double PADDING = 12;
    private static final double GAP = 12;
    private static final double FIRST_LINE = 6;
    private static final double SECOND_LINE = 24;

    private final Supplier<FrameRows> frames;
    private final Text number = text("frame-number");
    private final Text kind = text("frame-kind");
    private final Text length = text("frame-length");
    private final Text time = text("frame-time");
    private final Text bytes = text("frame-bytes");
    private final Text mask = text("frame-mask");

    FrameRowNode(Supplier<FrameRows> frames) {
        this.frames = frames;
        getChildren().setAll(number, kind, length, time, bytes, mask);
    }

    @Override
    protected void show(long row) {
        number.setText(String.valueOf(row + 1));
        try {
            RecordedFrame frame = frames.get().frame(row);
            FrameHeader header = frame.header();
            kind.setText(FrameWords.kind(header));
            length.setText(FrameWords.length(header));
            time.setText(FrameWords.time(frame, frames.get().firstNanos()));
            bytes.setText(FrameWords.bytes(header));
            mask.setText(FrameWords.mask(header));
        } catch (UncheckedIOException | IllegalStateException | IndexOutOfBoundsException e) {
            kind.setText(InspectorTexts.frameUnreadable(Reason.sentence(e)));
            for (Text each : new Text[] {length, time, bytes, mask}) {
                each.setText("");
            }
        }
        setAccessibleText(InspectorTexts.frameRow(
                number.getText(), kind.getText(), length.getText(), mask.getText(), bytes.getText()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double indent = PADDING + Math.max(width(number), 16) + GAP;
        double right = getWidth() - PADDING;
        number.relocate(PADDING, FIRST_LINE);
        kind.relocate(indent, FIRST_LINE);
        time.relocate(right - width(time), FIRST_LINE);
        length.relocate(right - Math.max(width(time), 64) - GAP - width(length), FIRST_LINE);
        bytes.relocate(indent, SECOND_LINE);
        mask.relocate(right - width(mask), SECOND_LINE);
    }

    private static double width(Text text) {
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    private static Text text(String style) {
        Text text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.TOP);
        text.getStyleClass().addAll("text", "wire", style);
        return text;
    }
}
