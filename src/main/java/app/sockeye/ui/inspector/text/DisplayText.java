package app.sockeye.ui.inspector.text;

import app.sockeye.protocol.VisibleText;

/**
 * Received text as it can be shown safely: line breaks and tabs stay, other characters that are invisible or turn the
 * direction of writing are made visible, and lines too long for the editor are broken.
 */
public final class DisplayText {
    /** Characters in a line: longer ones take the editor too long. */
    static final int LONGEST_LINE = 1000;

    /** Marks a break that is not in the text; the mark itself never comes from there, for it would be made visible. */
    static final String SOFT_BREAK = "\u200b\n";

    private DisplayText() {}

    static String of(String received) {
        StringBuilder shown = new StringBuilder(received.length() + received.length() / LONGEST_LINE * 2);
        int column = 0;
        for (int at = 0; at < received.length(); ) {
            int codePoint = received.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint == '\n') {
                shown.append('\n');
                column = 0;
                continue;
            }
            if (codePoint == '\r' && at < received.length() && received.charAt(at) == '\n') {
                continue;
            }
            if (column >= LONGEST_LINE) {
                shown.append(SOFT_BREAK);
                column = 0;
            }
            int before = shown.length();
            if (codePoint == '\t') {
                shown.append('\t');
            } else {
                shown.append(VisibleText.of(codePoint));
            }
            column += shown.length() - before;
        }
        return shown.toString();
    }

    /** What was shown, without the breaks that were not in it. */
    public static String withoutSoftBreaks(String shown) {
        return shown.replace(SOFT_BREAK, "");
    }
}
