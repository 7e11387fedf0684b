package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Splits a query into a text that each match must contain, for which whole segments are searched at once, and the rest,
 * for which entries are read one by one.
 */
final class QueryFilter {
    private QueryFilter() {}

    static Filter of(Query query, Set<Direction> directions, Set<EntryKind> kinds) {
        List<Query> rest = new ArrayList<>(query instanceof And and ? and.parts() : List.of(query));
        Optional<TextTerm> needed = rest.stream()
                .filter(TextTerm.class::isInstance)
                .map(TextTerm.class::cast)
                .max(Comparator.comparingInt(QueryFilter::selectivity));
        needed.ifPresent(rest::remove);
        Optional<TextPattern> pattern = needed.map(TextTerm::pattern);
        return rest.isEmpty()
                ? new Filter(directions, kinds, pattern)
                : new Filter(directions, kinds, pattern, Optional.of(new QueryCondition(Junction.all(rest))));
    }

    /** Prefers long substrings, which are rare and quickly found, to regular expressions. */
    private static int selectivity(TextTerm term) {
        return term.pattern().regex() ? 0 : term.pattern().text().length();
    }
}
