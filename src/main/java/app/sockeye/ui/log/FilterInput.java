package app.sockeye.ui.log;

import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import java.util.Optional;

/**
 * What was typed into the filter field, understood.
 *
 * @param query what to look for; empty where nothing was typed or it is wrong
 * @param error what is wrong, with its place in the field counted from 1; empty where nothing is
 */
record FilterInput(Optional<Query> query, String error) {

    static FilterInput parse(String typed, boolean matchCase) {
        if (typed.isBlank()) {
            return new FilterInput(Optional.empty(), "");
        }
        try {
            return new FilterInput(Optional.of(Query.parse(typed, matchCase)), "");
        } catch (QuerySyntaxException e) {
            return new FilterInput(Optional.empty(), "Character " + (e.position() + 1) + ": " + e.getMessage());
        }
    }
}
