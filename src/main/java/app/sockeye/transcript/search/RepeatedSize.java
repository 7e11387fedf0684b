package app.sockeye.transcript.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates the size of a regular expression after its counted repetitions are expanded, as the library does. The
 * library limits each repetition, but nested ones could still take all memory.
 */
final class RepeatedSize {
    /** Maximum number of characters, classes and so on. */
    static final int MOST = 10_000;

    private static final Pattern PART = Pattern.compile(
            "\\\\Q.*?(?:\\\\E|$)|\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*+\\]|\\{(\\d{1,4})(?:,(\\d{0,4}))?\\}|.",
            Pattern.DOTALL);

    private RepeatedSize() {}

    /** The position where it gets too large; empty if it does not. */
    static OptionalInt tooLargeAt(String expression) {
        Deque<Long> around = new ArrayDeque<>();
        long size = 0;
        long last = 0;
        Matcher part = PART.matcher(expression);
        while (part.find()) {
            switch (part.group()) {
                case "(" -> {
                    around.push(size);
                    size = 0;
                    last = 0;
                }
                case ")" -> {
                    last = size;
                    size += around.isEmpty() ? 0 : around.pop();
                }
                default -> {
                    long times = times(part);
                    size += times == 0 ? part.end() - part.start() : last * (times - 1);
                    last = times == 0 ? 1 : last * times;
                }
            }
            if (size > MOST) {
                return OptionalInt.of(part.start());
            }
        }
        return OptionalInt.empty();
    }

    /** How often a quantifier repeats what is before it; 0 if the part is no quantifier. */
    private static long times(Matcher part) {
        if (part.group(1) == null) {
            return 0;
        }
        String most = part.group(2) == null || part.group(2).isEmpty() ? part.group(1) : part.group(2);
        return Math.max(1, Long.parseLong(most));
    }
}
