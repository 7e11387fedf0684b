package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query for entries. {@link #toString()} returns a text that parses to an equal query, unless the case rule was
 * overridden.
 */
public sealed interface Query
        permits And,
                Or,
                Not,
                TextTerm,
                HexTerm,
                DirectionTerm,
                KindTerm,
                AmountTerm,
                RatioTerm,
                TimeTerm,
                PlaceTerm,
                EntriesTerm,
                CloseTerm,
                ValidJsonTerm,
                StarredTerm,
                NoteTerm,
                JsonTerm,
                PacketTerm,
                DialectTerm,
                UnansweredTerm {
    /** Maximum length in characters. */
    int LONGEST = 4096;

    /** Maximum nesting of parentheses and negations. */
    int DEEPEST = 64;

    /**
     * Parses a query. Texts without an upper-case letter ignore case.
     *
     * @param text not blank
     */
    static Query parse(String text) throws QuerySyntaxException {
        return parse(text, false);
    }

    /**
     * Parses a query.
     *
     * @param text not blank
     * @param matchCase whether texts without an upper-case letter match case too
     */
    static Query parse(String text, boolean matchCase) throws QuerySyntaxException {
        return new QueryParser(text, matchCase).parse();
    }

    /** What follows from kind and direction alone. */
    Verdict verdict(EntryKind kind, Optional<Direction> direction);

    /** How the query depends on entries' marks. */
    default MarkUse markUse() {
        return MarkUse.NONE;
    }

    /** The check of a single entry. */
    Check check();

    /** The texts to highlight in matching entries. */
    List<TextPattern> highlights();

    /** This as a filter's condition. */
    default Condition condition() {
        return new QueryCondition(this);
    }

    /** A filter for the entries of some directions and kinds that match this query. */
    default Filter filter(Set<Direction> directions, Set<EntryKind> kinds) {
        return QueryFilter.of(this, directions, kinds);
    }
}
