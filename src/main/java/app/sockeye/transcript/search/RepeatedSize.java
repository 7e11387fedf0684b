package app.sockeye.transcript.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a regular expression is once its counted repetitions are written out, as the library does: it bounds each of
 * them, but a few within each other take all memory.
 */
final class RepeatedSize {
    /** Characters, classes and so on at most. */
    static final int MOST = 10_000;

    private static final Pattern PART = Pattern.compile(
            "\\\\Q.*?(?:\\\\E|$)|\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*+\\]|\\{(\\d{1,4})(?:,(\\d{0,4}))?\\}|.",
            Pattern.DOTALL);

    private RepeatedSize() {}

    /** Where it gets too large; empty where it does not. */
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

    /** What is before is repeated; 0 where this is no repetition. */
    private static long times(Matcher part) {
        if (part.group(1) == null) {
            return 0;
        }
        String most = part.group(2) == null || part.group(2).isEmpty() ? part.group(1) : part.group(2);
        return Math.max(1, Long.parseLong(most));
    }
}
