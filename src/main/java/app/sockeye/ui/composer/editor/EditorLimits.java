package app.sockeye.ui.composer.editor;

/** Sizes of text with which the editor still answers a key press at once, as measured; long lines cost most. */
final class EditorLimits {
    static final int MAX_CHARS = 4 << 20;
    static final int MAX_LINE = 200_000;

    private EditorLimits() {}

    static boolean isEditable(String text) {
        if (text.length() > MAX_CHARS) {
            return false;
        }
        int start = 0;
        while (text.length() - start > MAX_LINE) {
            int feed = text.lastIndexOf('\n', start + MAX_LINE);
            if (feed < start) {
                return false;
            }
            start = feed + 1;
        }
        return true;
    }
}
