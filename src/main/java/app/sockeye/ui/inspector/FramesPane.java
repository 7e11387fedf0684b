package app.sockeye.ui.inspector;

import app.sockeye.transcript.Entry;
import app.sockeye.ui.common.RowPane;
import javafx.scene.layout.BorderPane;

/** The frames that an entry came in, however many. */
final class FramesPane extends BorderPane {
    private static final double ROW_HEIGHT = 46;

    private final RowPane rows =
            new RowPane("inspector-frames", "Frames", ROW_HEIGHT, () -> new FrameRowNode(this::frames));
    private FrameRows frames;

    FramesPane() {
        rows.getStyleClass().add("frames");
        setCenter(rows);
    }

    void show(Entry entry) {
        frames = new FrameRows(entry);
        rows.reset(frames.count());
    }

    void clear() {
        rows.reset(0);
        frames = null;
    }

    private FrameRows frames() {
        return frames;
    }
}
