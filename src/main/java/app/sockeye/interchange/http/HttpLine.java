package app.sockeye.interchange.http;

import java.util.regex.Pattern;

/**
 * A line of a file.
 *
 * @param number from 1
 */
record HttpLine(int number, String text) {
    private static final Pattern MARK = Pattern.compile("^(?:#+|//)\\s*");

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isComment() {
        return text.startsWith("#") || text.startsWith("//");
    }

    /** Whether it goes on with the line before. */
    boolean isIndented() {
        return !isBlank() && Character.isWhitespace(text.charAt(0));
    }

    /** A comment without its mark, such as {@code @name Chat}. */
    String comment() {
        return MARK.matcher(text).replaceFirst("").strip();
    }
}
