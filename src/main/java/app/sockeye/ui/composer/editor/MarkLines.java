package app.sockeye.ui.composer.editor;

import app.sockeye.message.Fragmentation.Split;
import app.sockeye.message.MessageEncoder;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.common.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.feather.Feather;

/**
 * The places where a message is split, drawn over its editor: a dashed line before the first character of the next
 * frame, with scissors that drag it.
 */
final class MarkLines extends Pane {
    private static final double HANDLE = 16;

    private final EditorArea area;
    private final FramingModel framing;
    private final Supplier<WrittenMessage> message;
    private final IntUnaryOperator toEditor;
    private final IntUnaryOperator toMessage;
    private final List<Label> handles = new ArrayList<>();
    private boolean dragging;

    /**
     * @param message on show
     * @param toEditor turns a position of the message into one of the editor
     * @param toMessage the other way
     */
    MarkLines(
            EditorArea area,
            FramingModel framing,
            Supplier<WrittenMessage> message,
            IntUnaryOperator toEditor,
            IntUnaryOperator toMessage) {
        this.area = area;
        this.framing = framing;
        this.message = message;
        this.toEditor = toEditor;
        this.toMessage = toMessage;
        setPickOnBounds(false);
        getStyleClass().add("mark-lines");
        framing.valueProperty().addListener(o -> requestLayout());
        area.viewportDirtyEvents().subscribe(dirty -> requestLayout());
        area.textProperty().addListener(o -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        if (dragging) {
            return;
        }
        getChildren().clear();
        if (framing.get().split() != Split.MARKS || framing.get().marks().isEmpty() || area.getLength() == 0) {
            return;
        }
        List<Integer> marks = framing.get().marks();
        List<Integer> starts;
        try {
            starts = MessageEncoder.starts(message.get());
        } catch (UnsendableException e) {
            return;
        }
        for (int number = 0; number < marks.size(); number++) {
            int mark = marks.get(number);
            int bytes = starts.get(number) - (number == 0 ? 0 : starts.get(number - 1));
            String told = EditorTexts.frameEnds(number + 1, bytes);
            Label handle = handle(number);
            place(toEditor.applyAsInt(mark)).ifPresent(at -> draw(mark, at, told, handle));
        }
    }

    /** The upper left corner of a character, and the lower end of it as the width; empty where it is out of view. */
    private Optional<Bounds> place(int position) {
        boolean end = position >= area.getLength();
        int from = end ? area.getLength() - 1 : position;
        return area.getCharacterBoundsOnScreen(from, from + 1).map(this::screenToLocal);
    }

    private void draw(int mark, Bounds character, String told, Label handle) {
        boolean end = toEditor.applyAsInt(mark) >= area.getLength();
        double x = end ? character.getMaxX() : character.getMinX();
        double y = character.getMinY();
        Line upright = new Line(x, y, x, character.getMaxY());
        Label label = new Label(told);
        label.getStyleClass().add("mark-label");
        label.setMouseTransparent(true);
        getChildren().addAll(dashed(upright), label);
        label.applyCss();
        double width = label.prefWidth(-1);
        label.resizeRelocate(getWidth() - width - HANDLE, y - 1, width, label.prefHeight(width));
        Line across = new Line(HANDLE + 6, y, Math.max(HANDLE + 6, getWidth() - width - HANDLE - 6), y);
        getChildren().add(0, dashed(across));
        handle.setUserData(mark);
        handle.resizeRelocate(4, y - HANDLE / 2, HANDLE, HANDLE);
        getChildren().add(handle);
    }

    private static Line dashed(Line line) {
        line.getStyleClass().add("mark-line");
        line.setMouseTransparent(true);
        line.setManaged(false);
        return line;
    }

    /** The handle of a mark stays the same, as it may be under the mouse. */
    private Label handle(int number) {
        while (handles.size() <= number) {
            handles.add(newHandle());
        }
        return handles.get(number);
    }

    private Label newHandle() {
        Label handle = new Label("", Icon.of(Feather.SCISSORS));
        handle.getStyleClass().add("mark-handle");
        handle.setAccessibleText(EditorTexts.DRAG_MARK);
        handle.setOnMousePressed(e -> dragging = true);
        handle.setOnMouseReleased(e -> {
            dragging = false;
            Point2D there = area.screenToLocal(e.getScreenX(), e.getScreenY());
            // Beside the text the line counts whose upper edge is nearest.
            double x = e.getX() < HANDLE ? 0 : there.getX();
            int position = area.hit(x, there.getY() + HANDLE / 2).getInsertionIndex();
            framing.moveMark((int) handle.getUserData(), toMessage.applyAsInt(position));
            requestLayout();
        });
        return handle;
    }
}
