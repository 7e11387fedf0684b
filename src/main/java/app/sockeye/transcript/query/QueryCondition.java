package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/** A query as a filter's condition; equal queries are equal conditions. */
final class QueryCondition implements Condition {
    private final Query query;
    private final Check check;

    QueryCondition(Query query) {
        this.query = query;
        this.check = query.check();
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return query.verdict(kind, direction);
    }

    @Override
    public MarkUse markUse() {
        return query.markUse();
    }

    @Override
    public boolean test(Entry entry, EntryContext context) {
        return check.test(entry, context);
    }

    @Override
    public List<TextPattern> highlights() {
        return query.highlights();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryCondition condition && condition.query.equals(query);
    }

    @Override
    public int hashCode() {
        return query.hashCode();
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
