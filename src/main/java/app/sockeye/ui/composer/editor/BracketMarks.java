package app.sockeye.ui.composer.editor;

import java.util.Collection;
import java.util.Optional;
import org.fxmisc.richtext.SelectionImpl;

/** Marks the bracket at the caret and the one that belongs to it. JavaFX thread. */
final class BracketMarks {
    private final EditorArea area;
    private final SelectionImpl<Collection<String>, String, Collection<String>> open;
    private final SelectionImpl<Collection<String>, String, Collection<String>> close;

    private BracketMarks(EditorArea area) {
        this.area = area;
        this.open = mark("bracket-open");
        this.close = mark("bracket-close");
    }

    static void install(EditorArea area) {
        BracketMarks marks = new BracketMarks(area);
        area.caretPositionProperty().addListener(o -> marks.show());
        area.focusedProperty().addListener(o -> marks.show());
    }

    private SelectionImpl<Collection<String>, String, Collection<String>> mark(String name) {
        SelectionImpl<Collection<String>, String, Collection<String>> mark =
                new SelectionImpl<>(name, area, path -> path.getStyleClass().add("bracket-mark"));
        area.addSelection(mark);
        return mark;
    }

    private void show() {
        open.deselect();
        close.deselect();
        if (area.isFocused() && area.getLength() <= BracketPair.LONGEST) {
            Optional<BracketPair> pair = BracketPair.at(area.getText(), area.getCaretPosition());
            pair.ifPresent(found -> {
                open.selectRange(found.open(), found.open() + 1);
                close.selectRange(found.close(), found.close() + 1);
            });
        }
    }
}
