package app.sockeye.ui.inspector;

import app.sockeye.ui.common.RowPane;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** The frames that an entry came in, however many. */
final class FramesPane extends BorderPane implements AspectPane {
    private static final double ROW_HEIGHT = 46;

    private final RowPane rows =
            new RowPane("inspector-frames", "Frames", ROW_HEIGHT, () -> new FrameRowNode(this::frames));
    private FrameRows frames;

    FramesPane() {
        rows.getStyleClass().add("frames");
        setCenter(rows);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Inspected what) {
        frames = new FrameRows(what.entry());
        rows.reset(frames.count());
    }

    @Override
    public void clear() {
        rows.reset(0);
        frames = null;
    }

    private FrameRows frames() {
        return frames;
    }
}
