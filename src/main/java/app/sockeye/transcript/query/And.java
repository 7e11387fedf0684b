package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Matches if all of its parts do; it has at least two. */
record And(List<Query> parts) implements Query {
    And {
        parts = Junction.atLeastTwo(parts);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        Verdict all = Verdict.YES;
        for (Query part : parts) {
            Verdict verdict = part.verdict(kind, direction);
            all = verdict.compareTo(all) < 0 ? verdict : all;
        }
        return all;
    }

    @Override
    public MarkUse markUse() {
        return parts.stream().map(Query::markUse).max(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public Check check() {
        List<Check> checks = Junction.checks(parts);
        return (entry, context) -> {
            for (Check check : checks) {
                if (!check.test(entry, context)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public List<TextPattern> highlights() {
        return Junction.highlights(parts);
    }

    @Override
    public String toString() {
        return Junction.print(parts, " ");
    }
}
