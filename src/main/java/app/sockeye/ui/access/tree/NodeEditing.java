package app.sockeye.ui.access.tree;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.ClipboardActions;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * Changes the text of a field, as its user does by selecting, typing and the clipboard. Places are those of
 * {@link NodeText}. Nothing is copied out of a field that hides what is written.
 */
public record NodeEditing(NodeText text) {
    /** How the text of an object is changed; empty for one that cannot be. */
    public static Optional<NodeEditing> of(AccessObject object) {
        return NodeText.of(object).filter(text -> isEditable(text.node())).map(NodeEditing::new);
    }

    private static boolean isEditable(Node node) {
        return !node.isDisabled()
                && (node instanceof TextInputControl input && input.isEditable()
                        || node instanceof GenericStyledArea<?, ?, ?> area && area.isEditable());
    }

    /** Puts a text in place of all; returns whether that was possible, as the others do. */
    public boolean replaceAll(String now) {
        return replace(0, -1, now);
    }

    /** Puts a text at a place. */
    public boolean insert(int place, String added) {
        return replace(place, place, added);
    }

    /** Takes away what is between two places. */
    public boolean delete(int start, int end) {
        return replace(start, end, "");
    }

    private boolean replace(int start, int end, String now) {
        int gone = text.part(start, end).length();
        int before = text.length();
        if (!select(start, end)) {
            return false;
        }
        if (text.node() instanceof TextInputControl input) {
            input.replaceSelection(now);
        } else if (text.node() instanceof GenericStyledArea<?, ?, ?> area) {
            area.replaceSelection(now);
        }
        // A field may refuse it.
        return text.length() != before || now.length() == gone;
    }

    /** Copies what is between two places to the clipboard, and leaves the selection as it is. */
    public void copy(int start, int end) {
        int from = text.selectionStart();
        int to = text.selectionEnd();
        int caret = text.caret();
        if (isReadable() && select(start, end)) {
            if (text.node() instanceof TextInputControl input) {
                input.copy();
            } else if (text.node() instanceof ClipboardActions<?, ?, ?> area) {
                area.copy();
            }
            text.select(caret == from ? to : from, caret);
        }
    }

    /** Moves what is between two places to the clipboard. */
    public boolean cut(int start, int end) {
        if (!isReadable() || !select(start, end)) {
            return false;
        }
        if (text.node() instanceof TextInputControl input) {
            input.cut();
        } else if (text.node() instanceof ClipboardActions<?, ?, ?> area) {
            area.cut();
        }
        return true;
    }

    /** Puts what is in the clipboard at a place. */
    public boolean paste(int place) {
        if (!select(place, place)) {
            return false;
        }
        if (text.node() instanceof TextInputControl input) {
            input.paste();
        } else if (text.node() instanceof ClipboardActions<?, ?, ?> area) {
            area.paste();
        }
        return true;
    }

    private boolean isReadable() {
        return !(text.node() instanceof PasswordField);
    }

    /** Places of a text that is too long to be told are not known. */
    private boolean select(int start, int end) {
        if (text.isTooLong() || start < 0) {
            return false;
        }
        text.select(start, end < 0 ? text.count() : end);
        return true;
    }
}
