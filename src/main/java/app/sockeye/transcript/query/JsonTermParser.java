package app.sockeye.transcript.query;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonString;
import app.sockeye.transcript.search.TextPattern;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a path such as {@code $.a.b[0]['a key']} and the test of its value. */
final class JsonTermParser {
    private final QueryText text;
    private final TermParser terms;

    JsonTermParser(QueryText text, TermParser terms) {
        this.text = text;
        this.terms = terms;
    }

    Query term() throws QuerySyntaxException {
        JsonPath path = JsonPathText.read(text);
        int end = text.position();
        text.skipSpace();
        if (text.take("~")) {
            text.skipSpace();
            return new JsonTerm(path, containing());
        }
        Optional<Comparison> comparison = text.takeComparison();
        if (comparison.isPresent()) {
            text.skipSpace();
            return new JsonTerm(path, value(comparison.get()));
        }
        text.moveTo(end);
        if (!text.atEnd() && !Character.isWhitespace(text.peek()) && text.peek() != ')') {
            throw text.failure("Expected '.', '[' or a comparison; quote other names: $['a key'].");
        }
        return new JsonTerm(path, new JsonTest.Any());
    }

    private JsonTest containing() throws QuerySyntaxException {
        Optional<TextPattern> regex = terms.regex(true);
        return new JsonTest.Containing(
                regex.orElseThrow(() -> text.failure("Expected a regular expression, such as /buy|sell/i.")));
    }

    private JsonTest value(Comparison comparison) throws QuerySyntaxException {
        int start = text.position();
        if (text.peek() == '"') {
            return new JsonTest.WithText(comparison, string());
        }
        String word = bare();
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            if (comparison != Comparison.EQUAL && comparison != Comparison.DIFFERENT) {
                throw new QuerySyntaxException(start, "Only == and != can compare with " + word + ".");
            }
            return new JsonTest.WithConstant(comparison == Comparison.EQUAL, word);
        }
        try {
            return new JsonTest.WithNumber(comparison, new BigDecimal(word));
        } catch (NumberFormatException e) {
            throw new QuerySyntaxException(start, "Expected a value: a number, \"text\", true, false or null.");
        }
    }

    /** Reads a JSON string. */
    private String string() throws QuerySyntaxException {
        int start = text.position();
        text.next();
        while (!text.atEnd() && text.peek() != '"') {
            boolean escape = text.next() == '\\';
            if (escape && !text.atEnd()) {
                text.next();
            }
        }
        if (!text.take("\"")) {
            throw new QuerySyntaxException(start, "The quotation mark is not closed.");
        }
        String string = text.from(start);
        return JsonString.unescape(string.substring(1, string.length() - 1));
    }

    private String bare() {
        int start = text.position();
        while (!text.atEnd() && !Character.isWhitespace(text.peek()) && text.peek() != ')') {
            text.next();
        }
        return text.from(start);
    }
}
