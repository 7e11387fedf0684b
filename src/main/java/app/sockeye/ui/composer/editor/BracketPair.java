package app.sockeye.ui.composer.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Two brackets of JSON or JSON5 that belong together; those in strings and comments are none. Any thread.
 *
 * @param open where the first one is
 * @param close where the second one is
 */
record BracketPair(int open, int close) {
    /** The longest text that is looked at with each move of the caret. */
    static final int LONGEST = 1 << 18;

    /** The pair of the bracket before the caret, or else of the one behind it. */
    static Optional<BracketPair> at(String text, int caret) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<BracketPair> before = isBracket(text, caret - 1) ? of(text, caret - 1) : Optional.empty();
        return before.isPresent() || !isBracket(text, caret) ? before : of(text, caret);
    }

    private static boolean isBracket(String text, int place) {
        return place >= 0 && place < text.length() && "{}[]".indexOf(text.charAt(place)) >= 0;
    }

    private static Optional<BracketPair> of(String text, int bracket) {
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' || c == '[') {
                open.push(at);
            } else if (c == '}' || c == ']') {
                if (open.isEmpty() || text.charAt(open.peek()) != (c == '}' ? '{' : '[')) {
                    return Optional.empty();
                }
                int start = open.pop();
                if (start == bracket || at == bracket) {
                    return Optional.of(new BracketPair(start, at));
                }
            }
            at = behind(text, at);
        }
        return Optional.empty();
    }

    /** Behind a string, a comment or else a character that begins at a place. */
    static int behind(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return endOfString(text, at);
        }
        boolean comment = c == '/' && at + 1 < text.length() && "/*".indexOf(text.charAt(at + 1)) >= 0;
        return comment ? endOfComment(text, at) : at + 1;
    }

    /** Behind a string; it ends in its line. */
    private static int endOfString(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(start) && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private static int endOfComment(String text, int start) {
        boolean line = text.charAt(start + 1) == '/';
        int end = text.indexOf(line ? "\n" : "*/", start + 2);
        return end < 0 ? text.length() : end + (line ? 1 : 2);
    }
}
