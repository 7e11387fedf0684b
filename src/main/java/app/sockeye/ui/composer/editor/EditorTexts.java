package app.sockeye.ui.composer.editor;

import app.sockeye.payload.ByteSize;

/** The texts around the editors of text: its marks, find and replace, the order in which text is sent. */
final class EditorTexts {
    private EditorTexts() {}

    static final String DRAG_MARK = "Drag to move the end of this frame";

    static String frameEnds(int frame, int bytes) {
        return "frame " + frame + " ends here, " + ByteSize.format(bytes);
    }

    static final String FOLDING_OFF =
            "Folding is off in texts over " + ByteSize.format(Folding.MOST_CHARS) + ", as each key press would be slow";

    static String fold(int lines) {
        return "Fold " + lines + (lines == 1 ? " line" : " lines") + " (Ctrl+Shift+[)";
    }

    static String tooManyLines(int lines) {
        return lines + " lines, more than the " + Folding.MOST_LINES + " that can be folded";
    }

    static String unfold(int lines) {
        return "Unfold " + lines + (lines == 1 ? " line" : " lines") + " (Ctrl+Shift+])";
    }

    static final String CLEAR = "Clear";

    static String tooLong(long chars) {
        return "This text (" + ByteSize.format(chars) + ") is too long to edit here. It is sent unchanged.";
    }

    static final String FIND = "Find";
    static final String REPLACE_WITH = "Replace with";
    static final String PREVIOUS_HIT = "Previous hit";
    static final String NEXT_HIT = "Next hit";
    static final String REPLACE = "Replace";
    static final String REPLACE_ALL = "Replace all";
    static final String CLOSE_FIND = "Close (Esc)";
    static final String NOT_FOUND = "Not found";

    static String inMessage(String action) {
        return action + " in the message";
    }

    static String hit(int number, String count) {
        return number + " of " + count;
    }

    static String found(String count) {
        return count + " found";
    }
}
