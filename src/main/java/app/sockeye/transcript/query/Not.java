package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Matches what the negated query does not match. */
record Not(Query negated) implements Query {
    Not {
        Objects.requireNonNull(negated);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return switch (negated.verdict(kind, direction)) {
            case NO -> Verdict.YES;
            case MAYBE -> Verdict.MAYBE;
            case YES -> Verdict.NO;
        };
    }

    @Override
    public MarkUse markUse() {
        return negated.markUse() == MarkUse.NONE ? MarkUse.NONE : MarkUse.CONSIDERED;
    }

    @Override
    public Check check() {
        Check check = negated.check();
        return (entry, context) -> !check.test(entry, context);
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "not " + Junction.part(negated);
    }
}
