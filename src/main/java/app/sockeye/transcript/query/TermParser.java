package app.sockeye.transcript.query;

import app.sockeye.transcript.search.InvalidPatternException;
import app.sockeye.transcript.search.TextPattern;
import java.util.Optional;

/** Reads the terms between operators: phrases, regular expressions, fields and words. */
final class TermParser {
    private static final String FLAGS = "ims";

    private final QueryText text;
    private final boolean matchCase;
    private final FieldParser fields;

    TermParser(QueryText text, boolean matchCase) {
        this.text = text;
        this.matchCase = matchCase;
        this.fields = new FieldParser(text, this);
    }

    /**
     * Reads the term at the current position.
     *
     * @param inGroup whether a parenthesis is open: only then one may end the term
     */
    Query term(boolean inGroup) throws QuerySyntaxException {
        if (text.peek() == '"') {
            return new TextTerm(phrase());
        }
        Optional<TextPattern> regex = regex(inGroup);
        if (regex.isPresent()) {
            return new TextTerm(regex.get());
        }
        Optional<Query> field = fields.field(inGroup);
        if (field.isPresent()) {
            return field.get();
        }
        String word = word(inGroup);
        return word.equals(StarredTerm.WORD) ? new StarredTerm() : new TextTerm(plain(word));
    }

    /** Reads a phrase, a regular expression or a word. */
    TextPattern pattern(boolean inGroup) throws QuerySyntaxException {
        if (text.peek() == '"') {
            return phrase();
        }
        Optional<TextPattern> regex = regex(inGroup);
        return regex.isPresent() ? regex.get() : plain(word(inGroup));
    }

    private TextPattern phrase() throws QuerySyntaxException {
        int start = text.position();
        String phrase = text.quoted();
        if (phrase.isEmpty()) {
            throw new QuerySyntaxException(start, "Expected a text between the quotation marks.");
        }
        return plain(phrase);
    }

    /** Reads a word; parentheses opened within it belong to it. */
    private String word(boolean inGroup) {
        int start = text.position();
        int open = 0;
        while (!text.atEnd() && !Character.isWhitespace(text.peek())) {
            char c = text.peek();
            if (c == ')' && inGroup && open == 0) {
                break;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            text.next();
        }
        return text.from(start);
    }

    private TextPattern plain(String wanted) {
        return new TextPattern(wanted, false, !matchCase && !SmartCase.hasUpperCase(wanted, false));
    }

    /** Reads {@code /expression/flags}; empty without a second slash that is followed only by flags. */
    Optional<TextPattern> regex(boolean inGroup) throws QuerySyntaxException {
        int start = text.position();
        if (text.peek() != '/' || text.peek(1) == '/') {
            return Optional.empty();
        }
        text.next();
        while (!text.atEnd()) {
            char c = text.next();
            if (c == '\\' && !text.atEnd()) {
                text.next();
            } else if (c == '/') {
                String source = text.from(start + 1);
                Optional<String> flags = flags(inGroup);
                if (flags.isPresent()) {
                    return Optional.of(regex(start + 1, source.substring(0, source.length() - 1), flags.get()));
                }
            }
        }
        text.moveTo(start);
        return Optional.empty();
    }

    /** Reads flags if nothing else follows; otherwise reads nothing. */
    private Optional<String> flags(boolean inGroup) {
        int start = text.position();
        while (!text.atEnd() && FLAGS.indexOf(text.peek()) >= 0) {
            text.next();
        }
        boolean ended = text.atEnd() || Character.isWhitespace(text.peek()) || inGroup && text.peek() == ')';
        if (ended) {
            return Optional.of(text.from(start));
        }
        text.moveTo(start);
        return Optional.empty();
    }

    private TextPattern regex(int start, String source, String flags) throws QuerySyntaxException {
        String inline = flags.replace("i", "");
        String prefix = inline.isEmpty() ? "" : "(?" + inline + ")";
        boolean ignoreCase = flags.contains("i") || !matchCase && !SmartCase.hasUpperCase(source, true);
        try {
            return new TextPattern(prefix + source, true, ignoreCase);
        } catch (InvalidPatternException e) {
            int position = start + Math.max(0, e.position() - prefix.length());
            throw new QuerySyntaxException(position, "Invalid regular expression: " + e.getMessage() + ".");
        }
    }
}
