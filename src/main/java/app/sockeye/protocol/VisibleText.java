package app.sockeye.protocol;

import java.util.Locale;

/**
 * Makes text from elsewhere safe to show in a sentence, on a terminal or in a list: on one line, with visible
 * substitutes for characters that are invisible or control the output: controls and escapes, line breaks, zero-width
 * characters, and those that change the writing direction.
 */
public final class VisibleText {
    private static final char ELLIPSIS = '\u2026';
    private static final int MOST_QUOTED = 300;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /**
     * Invisible characters that are letters, marks or symbols by category: grapheme joiner, fillers, inherent vowels,
     * blank Braille.
     */
    private static final String BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    private VisibleText() {}

    /** The whole text; one without hidden characters is returned unchanged. */
    public static String of(String text) {
        return of(text, text.length());
    }

    /** The text in quotation marks, with those inside it escaped, cut after 300 characters. */
    public static String quoted(String text) {
        String shown = of(text, Math.min(text.length(), MOST_QUOTED));
        return '"'
                + shown.replace("\\", "\\\\").replace("\"", "\\\"")
                + (text.length() > MOST_QUOTED ? ELLIPSIS : "")
                + '"';
    }

    /** The visible form of one code point; joiners stay, as they combine emoji and letters with their neighbours. */
    public static String of(int codePoint) {
        if (codePoint == '\n') {
            // A pilcrow is easier to see than the control picture of a line feed.
            return "\u00B6";
        }
        if (codePoint < ' ') {
            return Character.toString(CONTROL_PICTURES + codePoint);
        }
        if (codePoint == DELETE) {
            return Character.toString(DELETE_PICTURE);
        }
        return hides(codePoint) ? named(codePoint) : Character.toString(codePoint);
    }

    /** Whether a character is invisible or a control; joiners don't count. */
    public static boolean hides(int codePoint) {
        return isHidden(codePoint) && !isJoiner(codePoint);
    }

    private static String of(String text, int length) {
        StringBuilder shown = new StringBuilder(length + 2);
        int before = ' ';
        for (int at = 0; at < length; ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            int after = at < text.length() ? text.codePointAt(at) : ' ';
            boolean stray = isJoiner(codePoint) && !(isJoined(before) && isJoined(after));
            shown.append(stray ? named(codePoint) : of(codePoint));
            before = codePoint;
        }
        return shown.toString();
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
    }

    /**
     * Whether a joiner can have an effect next to a character: it has none next to Latin letters, where it is only
     * invisible.
     */
    private static boolean isJoined(int codePoint) {
        return !isHidden(codePoint)
                && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN
                && codePoint > DELETE;
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.SURROGATE -> true;
            // Variation selectors outside the basic plane can carry invisible data.
            case Character.NON_SPACING_MARK -> BLANK.indexOf(codePoint) >= 0 || codePoint >= 0xe0100;
            default -> BLANK.indexOf(codePoint) >= 0;
        };
    }

    private static String named(int codePoint) {
        return String.format(Locale.ROOT, "<U+%04X>", codePoint);
    }
}
