package app.sockeye.transcript.query;

import app.sockeye.transcript.search.TextPattern;
import java.util.List;
import java.util.stream.Collectors;

/** Code shared by {@link And} and {@link Or}. */
final class Junction {
    private Junction() {}

    /** All of the parts, of which there is at least one. */
    static Query all(List<Query> parts) {
        return parts.size() == 1 ? parts.get(0) : new And(parts);
    }

    static List<Query> atLeastTwo(List<Query> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("one part needs no " + Junction.class.getSimpleName());
        }
        return List.copyOf(parts);
    }

    static List<Check> checks(List<Query> parts) {
        return parts.stream().map(Query::check).toList();
    }

    static List<TextPattern> highlights(List<Query> parts) {
        return parts.stream().flatMap(p -> p.highlights().stream()).toList();
    }

    static String print(List<Query> parts, String separator) {
        return parts.stream().map(Junction::part).collect(Collectors.joining(separator));
    }

    /** The text of a part, in parentheses if needed. */
    static String part(Query query) {
        return query instanceof And || query instanceof Or ? "(" + query + ")" : query.toString();
    }
}
