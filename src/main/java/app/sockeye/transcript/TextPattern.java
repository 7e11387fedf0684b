package app.sockeye.transcript;

import java.util.List;

/**
 * What to look for in payloads: a substring or a regular expression. Immutable, thread-safe.
 *
 * @param text the substring, or the expression's source
 * @param regex whether {@code text} is a regular expression ({@link java.util.regex.Pattern})
 * @param ignoreCase whether ASCII case does not matter
 */
public record TextPattern(String text, boolean regex, boolean ignoreCase) {

    /** Raises {@link java.util.regex.PatternSyntaxException}, with the position, for a bad expression. */
    public TextPattern {}

    /** Where the pattern occurs in a text, for highlights, in order and without overlap; at most {@code limit}. */
    public List<Span> spans(CharSequence in, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Characters from {@code start} to before {@code end}. */
    public record Span(int start, int end) {}
}
