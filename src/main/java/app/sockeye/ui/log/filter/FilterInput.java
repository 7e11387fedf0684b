package app.sockeye.ui.log.filter;

import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.log.words.FilterTexts;
import java.util.Optional;

/**
 * What was typed into a query field, parsed.
 *
 * @param query what to search for; empty if nothing was typed or it is wrong
 * @param problem what is wrong; empty if nothing is
 */
public record FilterInput(Optional<Query> query, Optional<Problem> problem) {

    /** @param matchCase whether texts without an upper-case letter match case too */
    public static FilterInput parse(String typed, boolean matchCase) {
        if (typed.isBlank()) {
            return new FilterInput(Optional.empty(), Optional.empty());
        }
        try {
            return new FilterInput(Optional.of(Query.parse(typed, matchCase)), Optional.empty());
        } catch (QuerySyntaxException e) {
            String sentence = FilterTexts.atCharacter(e.position(), e.getMessage());
            return new FilterInput(Optional.empty(), Optional.of(new Problem(sentence, e.position())));
        }
    }

    /**
     * What is wrong with a query.
     *
     * @param sentence with the place counted from 1
     * @param position of the wrong character, from 0; the text's length if something is missing at its end
     */
    public record Problem(String sentence, int position) {}
}
