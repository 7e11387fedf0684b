package app.sockeye.ui.composer.editor;

import java.util.List;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Helps to type JSON: closes brackets and quotes, and indents lines. */
final class EditorKeys {
    private static final String OPENING = "{[\"";
    private static final String CLOSING = "}]\"";
    private static final String INDENT = "  ";
    /** A bracket or quote is closed only at the end or before one of these. */
    private static final String BEFORE_CLOSING = " \t\n,:}]";

    private final EditorArea area;

    private EditorKeys(EditorArea area) {
        this.area = area;
    }

    static void install(EditorArea area) {
        EditorKeys keys = new EditorKeys(area);
        area.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        area.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void typed(KeyEvent event) {
        // On some systems the key that makes '{' is Ctrl+Alt and another.
        boolean command = event.isShortcutDown() && !event.isAltDown() || event.isMetaDown();
        if (!command && event.getCharacter().length() == 1 && write(event.getCharacter())) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        boolean alone = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (alone && event.getCode() == KeyCode.ENTER) {
            breakLine();
            event.consume();
        } else if (alone && event.getCode() == KeyCode.BACK_SPACE && isBetweenPair()) {
            int at = area.getCaretPosition();
            area.deleteText(at - 1, at + 1);
            event.consume();
        }
    }

    /** Writes a character with its counterpart or steps over it; returns whether it did. */
    private boolean write(String character) {
        IndexRange selected = area.getSelection();
        int at = area.getCaretPosition();
        int opening = OPENING.indexOf(character);
        boolean escaped =
                character.equals("\"") && isInString(at) && lineBefore(at).endsWith("\\");
        if (selected.getLength() == 0
                && !escaped
                && CLOSING.contains(character)
                && after(at).equals(character)) {
            area.moveTo(at + 1);
            return true;
        }
        if (opening < 0 || isInString(selected.getStart()) || selected.getLength() == 0 && !mayClose(at)) {
            return false;
        }
        String enclosed = area.getSelectedText();
        area.replaceSelection(character + enclosed + CLOSING.charAt(opening));
        area.selectRange(selected.getStart() + 1, selected.getEnd() + 1);
        area.requestFollowCaret();
        return true;
    }

    private boolean mayClose(int at) {
        return after(at).isEmpty() || BEFORE_CLOSING.contains(after(at));
    }

    private void breakLine() {
        int start = area.getSelection().getStart();
        String line = lineBefore(start);
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        boolean opened = !isInString(start) && (line.endsWith("{") || line.endsWith("["));
        String after = after(area.getSelection().getEnd());
        boolean closes = opened && (after.equals("}") || after.equals("]"));
        String inner = "\n" + indent + (opened ? INDENT : "");
        area.replaceSelection(inner + (closes ? "\n" + indent : ""));
        area.moveTo(start + inner.length());
        area.requestFollowCaret();
    }

    private boolean isBetweenPair() {
        int at = area.getCaretPosition();
        return area.getSelection().getLength() == 0
                && at > 0
                && List.of("{}", "[]", "\"\"").contains(area.getText(at - 1, at) + after(at));
    }

    /** Looks at the line alone, as a JSON string does not go beyond its line. */
    private boolean isInString(int at) {
        String line = lineBefore(at);
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                inside = !inside;
            } else if (inside && line.charAt(i) == '\\') {
                i++;
            }
        }
        return inside;
    }

    private String lineBefore(int at) {
        int column = area.offsetToPosition(at, Bias.Forward).getMinor();
        return area.getText(at - column, at);
    }

    private String after(int at) {
        return at < area.getLength() ? area.getText(at, at + 1) : "";
    }
}
