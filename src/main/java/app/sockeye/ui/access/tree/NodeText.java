package app.sockeye.ui.access.tree;

import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * The text of a field to write in, of which a password's letters stay hidden. Places are counted in characters
 * (Unicode code points), as clients do.
 */
public record NodeText(Node node) {
    private static final String HIDDEN = "\u2022";
    /** Longer texts are told as empty: each question for a line would take a copy of all. */
    private static final int LONGEST = 1 << 20;

    /** The text of an object to write in. */
    public static Optional<NodeText> of(AccessObject object) {
        if (!(object instanceof NodeObject at) || !isWritten(at.role())) {
            return Optional.empty();
        }
        return Optional.of(new NodeText(at.node() instanceof Spinner<?> spinner ? spinner.getEditor() : at.node()));
    }

    static boolean isWritten(AtspiRole role) {
        return switch (role) {
            case ENTRY, PASSWORD_TEXT, SPIN_BUTTON, TEXT -> true;
            default -> false;
        };
    }

    /** What is written. */
    public String text() {
        return isTooLong() ? "" : whole();
    }

    /** Whether it is told as empty. */
    boolean isTooLong() {
        return length() > LONGEST;
    }

    /** How many characters are told. */
    public int count() {
        String text = text();
        return text.codePointCount(0, text.length());
    }

    private String whole() {
        if (node instanceof PasswordField secret) {
            return HIDDEN.repeat(secret.getLength());
        }
        if (node instanceof TextInputControl input) {
            return input.getText() == null ? "" : input.getText();
        }
        return node instanceof GenericStyledArea<?, ?, ?> area ? area.getText() : "";
    }

    /** How long it is, in chars; known without a copy. */
    int length() {
        if (node instanceof TextInputControl input) {
            return input.getLength();
        }
        return node instanceof GenericStyledArea<?, ?, ?> area ? area.getLength() : 0;
    }

    /** Where the caret is. */
    public int caret() {
        return place(AccessibleAttribute.CARET_OFFSET);
    }

    public int selectionStart() {
        return place(AccessibleAttribute.SELECTION_START);
    }

    /** The place after the last selected character; that of the first where nothing is selected. */
    public int selectionEnd() {
        return place(AccessibleAttribute.SELECTION_END);
    }

    /** The caret's place in chars. */
    int caretChar() {
        return chars(AccessibleAttribute.CARET_OFFSET);
    }

    private int place(AccessibleAttribute attribute) {
        String text = text();
        return text.codePointCount(0, Math.min(chars(attribute), text.length()));
    }

    private int chars(AccessibleAttribute attribute) {
        return node.queryAccessibleAttribute(attribute) instanceof Integer place ? Math.max(0, place) : 0;
    }

    /** Selects from one place to another, or sets the caret where they are equal. */
    public void select(int start, int end) {
        String text = text();
        node.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, charOf(text, start), charOf(text, end));
    }

    /** The part between two places, cut to what there is. */
    public String part(int start, int end) {
        String text = text();
        int to = end < 0 ? text.length() : charOf(text, end);
        return text.substring(Math.min(charOf(text, start), to), to);
    }

    private static int charOf(String text, int place) {
        int count = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(place, count)));
    }
}
