package app.sockeye.ui.inspector.frame;

import app.sockeye.transcript.entry.RecordedFrame;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.frame.FrameDiagram;
import app.sockeye.ui.inspector.words.InspectorTexts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The details of one frame: its header drawn bit by bit, its lengths and times, and its header's bytes to copy. */
final class FrameDetail extends VBox {
    private final Label title = new Label();
    private final FrameDiagram diagram = new FrameDiagram();
    private final Label sizes = line();
    private final Label times = line();
    private final Label bytes = line();

    FrameDetail() {
        setId("frame-detail");
        getStyleClass().add("frame-detail");
        title.getStyleClass().add("facts-headline");
        title.setId("frame-title");
        sizes.setId("frame-sizes");
        times.setId("frame-times");
        bytes.setId("frame-header-bytes");
        bytes.getStyleClass().add("wire");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton copy = new IconButton(
                "frame-copy", Feather.COPY, InspectorTexts.COPY_HEADER, () -> ClipboardText.put(bytes.getText()));
        HBox header = new HBox(8, bytes, space, copy);
        header.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(2, title, sizes, times, header);
        lines.getStyleClass().add("frame-lines");
        getChildren().setAll(diagram, lines);
    }

    void show(FrameRows rows, long number) {
        RecordedFrame frame = rows.frame(number);
        diagram.show(frame.header());
        title.setText(InspectorTexts.frameOf(number + 1, rows.count()) + "  " + FrameWords.kind(frame.header()));
        sizes.setText(FrameWords.sizes(frame.header(), rows.entry()));
        times.setText(FrameWords.times(frame, rows.firstNanos(), rows.started()));
        bytes.setText(FrameWords.bytes(frame.header()));
    }

    void clear() {
        diagram.clear();
        for (Label label : new Label[] {title, sizes, times, bytes}) {
            label.setText("");
        }
    }

    private static Label line() {
        Label line = new Label();
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
