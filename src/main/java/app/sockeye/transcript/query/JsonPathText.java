package app.sockeye.transcript.query;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import java.util.ArrayList;
import java.util.List;

/** Parses typed paths to JSON values: names, indices, wildcards and descendants of JSONPath (RFC 9535). */
public final class JsonPathText {
    private final QueryText text;

    private JsonPathText(QueryText text) {
        this.text = text;
    }

    /** Parses a path such as {@code $.a.b[0]['a key']}, {@code $.a[*].b} or {@code $..b}. */
    public static JsonPath parse(String typed) throws QuerySyntaxException {
        QueryText text = new QueryText(typed.strip());
        JsonPath path = read(text);
        if (!text.atEnd()) {
            throw text.failure("Expected '.' or '['; quote other names: $['a key'].");
        }
        return path;
    }

    /** Reads a path at the current position. */
    static JsonPath read(QueryText text) throws QuerySyntaxException {
        return new JsonPathText(text).path();
    }

    private JsonPath path() throws QuerySyntaxException {
        if (!text.take("$")) {
            throw text.failure("Expected a path that starts with $, such as $.type.");
        }
        List<JsonStep> steps = new ArrayList<>();
        while (text.peek() == '.' || text.peek() == '[') {
            if (steps.size() == JsonPath.MOST_STEPS) {
                throw text.failure("A path can have at most " + JsonPath.MOST_STEPS + " steps.");
            }
            steps.add(step());
        }
        return new JsonPath(steps);
    }

    private JsonStep step() throws QuerySyntaxException {
        if (text.take("..")) {
            return new JsonStep.Descendant(text.take("[") ? inBrackets() : afterDot());
        }
        return text.next() == '[' ? inBrackets() : afterDot();
    }

    private JsonStep afterDot() throws QuerySyntaxException {
        if (text.take("*")) {
            return new JsonStep.Wildcard();
        }
        int start = text.position();
        while (!text.atEnd() && (JsonStep.Key.isPlain(text.peek()) || Character.isSurrogate(text.peek()))) {
            text.next();
        }
        if (text.position() == start) {
            throw text.failure("Expected a name or * after the dot.");
        }
        return new JsonStep.Key(text.from(start));
    }

    private JsonStep inBrackets() throws QuerySyntaxException {
        JsonStep step;
        if (text.take("*")) {
            step = new JsonStep.Wildcard();
        } else {
            boolean quoted = text.peek() == '\'' || text.peek() == '"';
            step = quoted ? new JsonStep.Key(text.quoted()) : index();
        }
        if (!text.take("]")) {
            throw text.failure("Expected ']'.");
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
            throw new QuerySyntaxException(start, "Expected an index from 0, * or a name in quotation marks.");
        }
        return new JsonStep.Index(Long.parseLong(text.from(start)));
    }
}
