package app.sockeye.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to look for in payloads: a substring or a regular expression. Immutable, thread-safe.
 *
 * @param text the substring, or the expression's source
 * @param regex whether {@code text} is a regular expression ({@link java.util.regex.Pattern})
 * @param ignoreCase whether case does not matter; for an ASCII substring that of ASCII letters
 */
public record TextPattern(String text, boolean regex, boolean ignoreCase) {
    /** Steps after which highlights are given up: some milliseconds. */
    private static final long SPAN_STEPS = 1_000_000;

    /** Raises {@link java.util.regex.PatternSyntaxException}, with the position, for a bad expression. */
    public TextPattern {
        compile(text, regex, ignoreCase);
    }

    /**
     * Where the pattern occurs in a text, for highlights, in order and without overlap; at most {@code limit}, and only
     * as far as an expression gets in some milliseconds.
     */
    public List<Span> spans(CharSequence in, int limit) {
        List<Span> spans = new ArrayList<>();
        try {
            Matcher matcher = compile().matcher(new GuardedText(in, SPAN_STEPS, () -> false));
            while (spans.size() < limit && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    spans.add(new Span(matcher.start(), matcher.end()));
                }
            }
        } catch (PatternTooSlowException | StackOverflowError e) {
            return spans;
        }
        return spans;
    }

    Pattern compile() {
        return compile(text, regex, ignoreCase);
    }

    /** Whether bytes can be compared with bytes. */
    boolean isLiteral() {
        return !regex && (!ignoreCase || isAscii(text));
    }

    private static Pattern compile(String text, boolean regex, boolean ignoreCase) {
        boolean unicode = regex || !isAscii(text);
        int literal = regex ? 0 : Pattern.LITERAL;
        int caseFlags = ignoreCase ? Pattern.CASE_INSENSITIVE | (unicode ? Pattern.UNICODE_CASE : 0) : 0;
        return Pattern.compile(text, literal | caseFlags);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Characters from {@code start} to before {@code end}. */
    public record Span(int start, int end) {}
}
