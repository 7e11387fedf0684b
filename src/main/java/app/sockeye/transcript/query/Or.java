package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/** Matches if any of its parts does; it has at least two. */
record Or(List<Query> parts) implements Query {
    Or {
        parts = Junction.atLeastTwo(parts);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        Verdict any = Verdict.NO;
        for (Query part : parts) {
            Verdict verdict = part.verdict(kind, direction);
            any = verdict.compareTo(any) > 0 ? verdict : any;
        }
        return any;
    }

    @Override
    public MarkUse markUse() {
        List<MarkUse> uses = parts.stream().map(Query::markUse).distinct().toList();
        return uses.size() == 1 ? uses.get(0) : MarkUse.CONSIDERED;
    }

    @Override
    public Check check() {
        List<Check> checks = Junction.checks(parts);
        return (entry, context) -> {
            for (Check check : checks) {
                if (check.test(entry, context)) {
                    return true;
                }
            }
            return false;
        };
    }

    @Override
    public List<TextPattern> highlights() {
        return Junction.highlights(parts);
    }

    @Override
    public String toString() {
        return Junction.print(parts, " or ");
    }
}
