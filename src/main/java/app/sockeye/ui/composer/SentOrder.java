package app.sockeye.ui.composer;

import static app.sockeye.message.WritingDirection.isRightToLeft;

import app.sockeye.ui.composer.editor.EditorArea;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into runs of one direction of writing: one after the other they are in the order in which they are sent.
 */
final class SentOrder {
    /** Most characters shown, as many as a popover has room for. */
    static final int MOST = 2000;

    private SentOrder() {}

    /**
     * Characters that are written in one direction.
     *
     * @param text not empty; without line feeds
     * @param rightToLeft whether they are read from the right
     */
    record Run(String text, boolean rightToLeft) {}

    /** The runs of each line from that of the first right-to-left letter on, up to {@link #MOST} characters. */
    static List<List<Run>> lines(String text) {
        int first = 0;
        while (first < text.length() && !isRightToLeft(text.codePointAt(first))) {
            first++;
        }
        int start = text.lastIndexOf('\n', first) + 1;
        start = Math.max(start, first - MOST / 2);
        return text.substring(start, Math.min(text.length(), start + MOST))
                .lines()
                .map(SentOrder::runs)
                .toList();
    }

    private static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean ends = next == line.length() || turns(codePoint, line.codePointAt(next));
            if (ends) {
                runs.add(new Run(EditorArea.drawn(line.substring(start, next)), isRightToLeft(codePoint)));
                start = next;
            }
            at = next;
        }
        return runs;
    }

    /**
     * Whether a run ends between two characters. Each left-to-right word is one with its blank, so that a line can
     * break there.
     */
    private static boolean turns(int before, int after) {
        return Character.getType(after) != Character.NON_SPACING_MARK
                && (isRightToLeft(before) != isRightToLeft(after) || before == ' ');
    }
}
