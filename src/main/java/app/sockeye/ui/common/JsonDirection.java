package app.sockeye.ui.common;

import java.text.Bidi;

/**
 * JSON with right-to-left strings as it should be drawn. A left-to-right mark in the first string makes the text read
 * from left to right, and one before the closing quote of each right-to-left string keeps the bidirectional algorithm
 * from reversing the punctuation between two such strings. Marks that a server sent are made visible before, so that all
 * marks in a drawn text come from here.
 */
public final class JsonDirection {
    private static final char MARK = '\u200e';

    private JsonDirection() {}

    /** The text, with marks if it looks like JSON and needs any. */
    public static String mark(String text) {
        return isConcerned(text) ? marked(text, text.length()) : text;
    }

    /** Where a place in the text is in the marked one. */
    public static int index(String text, int at) {
        return isConcerned(text) ? marked(text, at).length() : at;
    }

    /** The lines of a JSON text, with marks where needed. */
    public static String markLines(String text) {
        return indexInLines(text, text.length(), new StringBuilder()).toString();
    }

    /** Where a place in the text is in its marked lines. */
    public static int indexInLines(String text, int at) {
        return indexInLines(text, at, new StringBuilder()).length();
    }

    private static StringBuilder indexInLines(String text, int end, StringBuilder marked) {
        if (!isTurned(text)) {
            return marked.append(text, 0, end);
        }
        for (int start = 0; start <= end; ) {
            int feed = text.indexOf('\n', start);
            String line = text.substring(start, feed < 0 ? text.length() : feed);
            int shown = Math.min(line.length(), end - start);
            marked.append(isTurned(line) ? marked(line, shown) : line.substring(0, shown));
            start += line.length() + 1;
            if (start <= end) {
                marked.append('\n');
            }
        }
        return marked;
    }

    /** The text without marks. */
    public static String unmark(String marked) {
        return marked.indexOf(MARK) < 0 ? marked : marked.replace(String.valueOf(MARK), "");
    }

    private static boolean isConcerned(String text) {
        String start = text.stripLeading();
        return (start.startsWith("{") || start.startsWith("[")) && isTurned(text);
    }

    private static boolean isTurned(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static String marked(String text, int end) {
        StringBuilder marked = new StringBuilder(end + 8);
        boolean begun = false;
        boolean turned = false;
        for (int at = 0; at < end; ) {
            int codePoint = text.codePointAt(at);
            boolean closing = codePoint == '"' && turned && text.charAt(at - 1) != '\\';
            if (closing) {
                marked.append(MARK);
            }
            turned = !closing && isTurned(codePoint, turned);
            marked.appendCodePoint(codePoint);
            if (codePoint == '"' && !begun) {
                marked.append(MARK);
                begun = true;
            }
            at += Character.charCount(codePoint);
        }
        return marked.toString();
    }

    /** Whether what follows a character would still be written from right to left. */
    private static boolean isTurned(int codePoint, boolean before) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> false;
            default -> before;
        };
    }
}
