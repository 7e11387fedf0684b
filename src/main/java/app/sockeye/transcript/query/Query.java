package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What entries are looked for. {@link #toString()} gives a text that is parsed to an equal query, unless case was
 * matched against the rule for it.
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
                TimeTerm,
                PlaceTerm,
                CloseTerm,
                ValidJsonTerm,
                StarredTerm,
                NoteTerm,
                JsonTerm {
    /** Characters that a query may have. */
    int LONGEST = 4096;

    /** Parentheses and negations that may lie in one another. */
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

    /** What kind and direction alone tell. */
    Verdict verdict(EntryKind kind, Optional<Direction> direction);

    /** What it has to do with entries' marks. */
    default MarkUse markUse() {
        return MarkUse.NONE;
    }

    /** What must hold for an entry. */
    Check check();

    /** What entries that match may hold, to be marked. */
    List<TextPattern> highlights();

    /** This as a filter's condition. */
    default Condition condition() {
        return new QueryCondition(this);
    }

    /** The entries of some directions and kinds for which this holds. */
    default Filter filter(Set<Direction> directions, Set<EntryKind> kinds) {
        return QueryFilter.of(this, directions, kinds);
    }
}
