package app.sockeye.transcript.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a query by recursive descent: {@code or} binds weakest, then {@code and}, which may be left out, then not. */
final class QueryParser {
    private final QueryText text;
    private final TermParser terms;
    private final int length;
    /** Number of open parentheses and negations. */
    private int depth;
    /** Number of open parentheses. */
    private int groups;

    QueryParser(String text, boolean matchCase) {
        this.text = new QueryText(text);
        this.terms = new TermParser(this.text, matchCase);
        this.length = text.length();
    }

    Query parse() throws QuerySyntaxException {
        if (length > Query.LONGEST) {
            throw new QuerySyntaxException(
                    Query.LONGEST,
                    String.format(Locale.ROOT, "A query can have at most %,d characters.", Query.LONGEST));
        }
        Query query = or();
        if (!text.atEnd()) {
            throw text.failure("There is no matching '(' for this ')'.");
        }
        return query;
    }

    private Query or() throws QuerySyntaxException {
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(and());
        } while (takeWord("or"));
        return parts.size() == 1 ? parts.get(0) : new Or(parts);
    }

    private Query and() throws QuerySyntaxException {
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(not());
        } while (takeWord("and") || anotherPart());
        return Junction.all(parts);
    }

    private boolean anotherPart() {
        text.skipSpace();
        return !text.atEnd() && text.peek() != ')' && !isWord("or");
    }

    private Query not() throws QuerySyntaxException {
        if (takeWord("not")) {
            deeper();
            Query negated = not();
            depth--;
            return new Not(negated);
        }
        if (text.peek() == '(') {
            return group();
        }
        return term();
    }

    private Query group() throws QuerySyntaxException {
        int start = text.position();
        deeper();
        groups++;
        text.next();
        Query inside = or();
        if (!text.take(")")) {
            throw new QuerySyntaxException(start, "The '(' is not closed.");
        }
        groups--;
        depth--;
        return inside;
    }

    private Query term() throws QuerySyntaxException {
        text.skipSpace();
        if (text.atEnd()) {
            throw text.failure("Expected a search term at the end.");
        }
        if (text.peek() == ')' || isWord("or") || isWord("and")) {
            throw text.failure("Expected a search term. To search for this word itself, put it in quotation marks.");
        }
        return terms.term(groups > 0);
    }

    private void deeper() throws QuerySyntaxException {
        if (++depth > Query.DEEPEST) {
            throw text.failure("Parentheses can be nested at most " + Query.DEEPEST + " deep.");
        }
    }

    private boolean takeWord(String word) {
        boolean here = isWord(word);
        if (here) {
            text.moveTo(text.position() + word.length());
            text.skipSpace();
        }
        return here;
    }

    /** Whether a whole word, in lower or upper case, is at the current position. */
    private boolean isWord(String word) {
        text.skipSpace();
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text.peek(i)) != word.charAt(i)) {
                return false;
            }
        }
        char behind = text.peek(word.length());
        return behind == 0 || Character.isWhitespace(behind) || behind == '(' || behind == ')';
    }
}
