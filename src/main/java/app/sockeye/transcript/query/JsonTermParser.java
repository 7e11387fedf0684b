package app.sockeye.transcript.query;

import app.sockeye.payload.JsonPath;
import app.sockeye.payload.JsonStep;
import app.sockeye.payload.JsonString;
import app.sockeye.transcript.TextPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code $.a.b[0]['a key']} and what the value there must be like. */
final class JsonTermParser {
    private final QueryText text;
    private final TermParser terms;

    JsonTermParser(QueryText text, TermParser terms) {
        this.text = text;
        this.terms = terms;
    }

    Query term() throws QuerySyntaxException {
        JsonPath path = path();
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
            throw text.failure("'.', '[' or a comparison is due here; quote other names: $['a key'].");
        }
        return new JsonTerm(path, new JsonTest.Any());
    }

    /** Reads a path behind which nothing may stand. */
    JsonPath pathAlone() throws QuerySyntaxException {
        JsonPath path = path();
        if (!text.atEnd()) {
            throw text.failure("'.' or '[' is due here; quote other names: $['a key'].");
        }
        return path;
    }

    private JsonPath path() throws QuerySyntaxException {
        if (!text.take("$")) {
            throw text.failure("A path is due that begins with $, such as $.type.");
        }
        List<JsonStep> steps = new ArrayList<>();
        while (text.peek() == '.' || text.peek() == '[') {
            steps.add(text.next() == '.' ? plainKey() : inBrackets());
        }
        return new JsonPath(steps);
    }

    private JsonStep plainKey() throws QuerySyntaxException {
        int start = text.position();
        while (!text.atEnd() && (JsonStep.Key.isPlain(text.peek()) || Character.isSurrogate(text.peek()))) {
            text.next();
        }
        if (text.position() == start) {
            throw text.failure("A name is due after the dot.");
        }
        return new JsonStep.Key(text.from(start));
    }

    private JsonStep inBrackets() throws QuerySyntaxException {
        boolean quoted = text.peek() == '\'' || text.peek() == '"';
        JsonStep step = quoted ? new JsonStep.Key(text.quoted()) : index();
        if (!text.take("]")) {
            throw text.failure("A ']' is due here.");
        }
        return step;
    }

    private JsonStep index() throws QuerySyntaxException {
        int start = text.position();
        while (text.peek() >= '0' && text.peek() <= '9') {
            text.next();
        }
        int digits = text.position() - start;
        if (digits == 0 || digits > 18) {
            throw new QuerySyntaxException(start, "An index from 0 or a name in quotation marks is due here.");
        }
        return new JsonStep.Index(Long.parseLong(text.from(start)));
    }

    private JsonTest containing() throws QuerySyntaxException {
        Optional<TextPattern> regex = terms.regex(true);
        return new JsonTest.Containing(
                regex.orElseThrow(() -> text.failure("A regular expression is due here, such as /buy|sell/i.")));
    }

    private JsonTest value(Comparison comparison) throws QuerySyntaxException {
        int start = text.position();
        if (text.peek() == '"') {
            return new JsonTest.WithText(comparison, string());
        }
        String word = bare();
        if (word.equals("true") || word.equals("false") || word.equals("null")) {
            if (comparison != Comparison.EQUAL && comparison != Comparison.DIFFERENT) {
                throw new QuerySyntaxException(start, "Only == and != can be asked of " + word + ".");
            }
            return new JsonTest.WithConstant(comparison == Comparison.EQUAL, word);
        }
        try {
            return new JsonTest.WithNumber(comparison, new BigDecimal(word));
        } catch (NumberFormatException e) {
            throw new QuerySyntaxException(start, "A value is due here: a number, \"text\", true, false or null.");
        }
    }

    /** A JSON string. */
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
