package app.sockeye.transcript.search;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What to look for in payloads: a substring or a regular expression. No expression takes more than linear time.
 * Immutable, thread-safe.
 *
 * @param text the substring, or the expression's source
 * @param regex whether {@code text} is a regular expression (RE2 syntax, without backreferences and lookaround)
 * @param ignoreCase whether case does not matter; for an ASCII substring, only the case of ASCII letters is ignored
 */
public record TextPattern(String text, boolean regex, boolean ignoreCase) {
    /** Maximum number of attempts to find one more highlight, as some expressions match the empty text everywhere. */
    private static final int MOST_LOOKS = 256;

    /** Raises {@link InvalidPatternException} for a bad expression. */
    public TextPattern {
        compile(text, regex, ignoreCase);
    }

    /** Where the pattern occurs in a text, for highlights, in order and without overlap; at most {@code limit}. */
    public List<Span> spans(CharSequence in, int limit) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = compile().matcher(in);
        for (int look = 0; look < MOST_LOOKS && spans.size() < limit && matcher.find(); look++) {
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    /** Tells of many short texts whether the pattern occurs in them; thread-safe. */
    public Predicate<String> finder() {
        if (!regex && !ignoreCase) {
            return in -> in.contains(text);
        }
        Pattern pattern = compile();
        return in -> pattern.matcher(in).find();
    }

    /** Compiles the pattern for RE2/J. */
    public Pattern compile() {
        return compile(text, regex, ignoreCase);
    }

    /** Whether the pattern can be found by comparing bytes, without decoding text. */
    boolean isLiteral() {
        return !regex && (!ignoreCase || isAscii(text));
    }

    private static Pattern compile(String text, boolean regex, boolean ignoreCase) {
        if (!regex && ignoreCase && isAscii(text)) {
            return Pattern.compile(
                    text.chars().mapToObj(TextPattern::eitherCase).collect(Collectors.joining()));
        }
        OptionalInt tooLarge = regex ? RepeatedSize.tooLargeAt(text) : OptionalInt.empty();
        if (tooLarge.isPresent()) {
            throw new InvalidPatternException("it is too large with all its repetitions", tooLarge.getAsInt());
        }
        try {
            return Pattern.compile(regex ? text : Pattern.quote(text), ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
        } catch (PatternSyntaxException e) {
            throw invalid(text, e);
        } catch (StackOverflowError e) {
            throw new InvalidPatternException("it is nested too deep", 0);
        }
    }

    /** Both cases of a character, without Unicode case folding, which would match the Kelvin sign with a k. */
    private static String eitherCase(int c) {
        String quoted = Pattern.quote(Character.toString(c));
        int other = c ^ 0x20;
        return Character.isLetter(c) ? "[" + Character.toString(c) + Character.toString(other) + "]" : quoted;
    }

    /** The library reports the invalid part, or the whole expression if something is missing at its end. */
    private static InvalidPatternException invalid(String text, PatternSyntaxException e) {
        String part = e.getPattern();
        boolean atEnd = part == null || part.endsWith(text);
        int position = atEnd ? text.length() : Math.max(0, text.indexOf(part));
        return new InvalidPatternException(e.getDescription(), position);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Characters from {@code start} to before {@code end}. */
    public record Span(int start, int end) {}
}
