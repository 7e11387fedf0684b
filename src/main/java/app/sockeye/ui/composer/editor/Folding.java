package app.sockeye.ui.composer.editor;

import app.sockeye.ui.common.pulse.UiPulse;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * Folds objects and arrays in an editor of JSON: the lines between their brackets are not drawn, the text stays what it
 * is. What is changed or gone to is unfolded. JavaFX thread.
 */
final class Folding {
    /** The longest text that is searched for objects and arrays with each change. */
    static final int MOST_CHARS = BracketPair.LONGEST;

    /** Lines that are hidden at a time: each is still a node, of about 1 ms. */
    static final int MOST_LINES = 400;

    private final EditorArea area;
    /** Empty where the text is too long. */
    private final ReadOnlyObjectWrapper<NavigableMap<Integer, Integer>> regions =
            new ReadOnlyObjectWrapper<>(this, "regions", new TreeMap<>());

    private boolean folded;
    private boolean moving;

    Folding(EditorArea area) {
        this.area = area;
        area.setReveal(this::reveal);
        area.plainTextChanges().subscribe(this::changed);
        area.currentParagraphProperty().addListener((o, before, now) -> moved(before, now));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The lines that can be folded, as {@link FoldRegions#of} tells them. */
    ReadOnlyObjectProperty<NavigableMap<Integer, Integer>> regionsProperty() {
        return regions.getReadOnlyProperty();
    }

    /** Whether the text is too long to be folded. */
    boolean isOff() {
        return area.getLength() > MOST_CHARS;
    }

    /** Whether the lines between a region's first and last are too many to fold. */
    static boolean isTooLong(int first, int last) {
        return last - first - 1 > MOST_LINES;
    }

    /** Whether what begins in a line is folded. */
    boolean isFolded(int line) {
        return folded && line + 1 < area.getParagraphs().size() && area.isHidden(line + 1) && !area.isHidden(line);
    }

    /** Folds what begins in a line, or unfolds it. */
    void toggle(int line) {
        if (isFolded(line)) {
            area.show(line, false);
        } else {
            fold(line);
        }
    }

    /** Makes a place of the text visible. */
    private void reveal(int place) {
        int line = lineOf(Math.min(place, area.getLength()));
        while (folded && area.isHidden(line)) {
            area.show(head(line), false);
        }
    }

    private void fold(int line) {
        int last = regions.get().getOrDefault(line, line);
        if (last == line || isTooLong(line, last)) {
            return;
        }
        int caret = lineOf(area.getCaretPosition());
        unfoldOthers(line, last);
        folded = true;
        moving = true;
        area.hide(line + 1, last - 1);
        moving = false;
        if (caret > line && caret < last) {
            area.moveTo(line, area.getParagraphLength(line));
        }
    }

    /** Unfolds what is elsewhere where all together would be too many lines. */
    private void unfoldOthers(int first, int last) {
        List<Integer> elsewhere = !folded
                ? List.of()
                : IntStream.range(0, area.getParagraphs().size())
                        .filter(line -> (line < first || line > last) && area.isHidden(line))
                        .boxed()
                        .toList();
        if (elsewhere.size() + last - first - 1 > MOST_LINES) {
            elsewhere.stream()
                    .filter(line -> !area.isHidden(line - 1))
                    .toList()
                    .forEach(line -> area.show(line - 1, true));
        }
    }

    private void pressed(KeyEvent event) {
        boolean keys = event.isShortcutDown() && event.isShiftDown() && !event.isAltDown();
        boolean closes = event.getCode() == KeyCode.CLOSE_BRACKET || event.getCode() == KeyCode.BRACERIGHT;
        if (keys && (event.getCode() == KeyCode.OPEN_BRACKET || event.getCode() == KeyCode.BRACELEFT)) {
            innermost(lineOf(area.getCaretPosition())).ifPresent(this::fold);
            event.consume();
        } else if (keys && closes) {
            int line = lineOf(area.getCaretPosition());
            if (isFolded(line)) {
                area.show(line, false);
            } else if (folded && line > 0 && area.isHidden(line - 1)) {
                area.show(head(line - 1), false);
            }
            event.consume();
        }
    }

    /** The line in which the smallest object or array begins that has a line and is not folded. */
    private Optional<Integer> innermost(int line) {
        return regions.get().headMap(line, true).descendingMap().entrySet().stream()
                .filter(region -> region.getValue() >= line && !isFolded(region.getKey()))
                .map(region -> region.getKey())
                .findFirst();
    }

    /** Steps over folded lines; a caret that gets into them otherwise unfolds them. */
    private void moved(int before, int now) {
        if (moving || !folded || now >= area.getParagraphs().size() || !area.isHidden(now)) {
            return;
        }
        int head = head(now);
        int behind = now;
        while (behind < area.getParagraphs().size() - 1 && area.isHidden(behind)) {
            behind++;
        }
        boolean down = before == head && now == head + 1;
        boolean up = before == behind && now == behind - 1;
        int to = down ? behind : up ? head : -1;
        // The caret is still on its way when this is called.
        UiPulse.later(() -> leave(now, to));
    }

    private void leave(int line, int to) {
        int at = area.getCurrentParagraph();
        if (at != line || !area.isHidden(line)) {
            return;
        }
        if (to < 0) {
            reveal(area.getCaretPosition());
        } else {
            int column = Math.min(area.getCaretColumn(), area.getParagraphLength(to));
            area.moveCaret(area.getAbsolutePosition(to, column));
        }
    }

    private void changed(PlainTextChange change) {
        NavigableMap<Integer, Integer> now = isOff() ? new TreeMap<>() : FoldRegions.of(area.getText());
        if (folded) {
            unfoldChanged(lineOf(change.getPosition()), lineOf(change.getInsertionEnd()), now);
        }
        if (!now.equals(regions.get())) {
            regions.set(now);
        }
    }

    /** Unfolds lines that were changed, and those that are no longer enclosed as they were. */
    private void unfoldChanged(int first, int last, NavigableMap<Integer, Integer> now) {
        folded = false;
        int lines = area.getParagraphs().size();
        for (int line = 0; line < lines; line++) {
            int start = line;
            while (line < lines && area.isHidden(line)) {
                line++;
            }
            if (line > start) {
                boolean enclosed = Integer.valueOf(line).equals(now.get(start - 1));
                if (enclosed && (last < start || first >= line)) {
                    folded = true;
                } else {
                    area.show(Math.max(0, start - 1), true);
                }
            }
        }
    }

    private int head(int line) {
        int head = line;
        while (head > 0 && area.isHidden(head)) {
            head--;
        }
        return head;
    }

    private int lineOf(int place) {
        return area.offsetToPosition(place, Bias.Forward).getMajor();
    }
}
