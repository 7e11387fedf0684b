package app.sockeye.transcript.query;

import app.sockeye.payload.JsonPath;

/** A path to a JSON value, typed as in a query. */
public final class JsonPathText {
    private JsonPathText() {}

    /** Parses {@code $.a.b[0]['a key']}. */
    public static JsonPath parse(String typed) throws QuerySyntaxException {
        QueryText text = new QueryText(typed.strip());
        return new JsonTermParser(text, new TermParser(text, false)).pathAlone();
    }
}
