package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Matches the kind of an entry. */
record KindTerm(EntryKind wanted) implements Query {
    KindTerm {
        Objects.requireNonNull(wanted);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind == wanted ? Verdict.YES : Verdict.NO;
    }

    @Override
    public Check check() {
        return (entry, context) -> entry.kind() == wanted;
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "kind:" + Words.of(wanted);
    }
}
