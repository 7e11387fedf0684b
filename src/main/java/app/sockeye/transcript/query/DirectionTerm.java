package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Matches the direction of an entry; one without a direction matches neither. */
record DirectionTerm(Direction wanted) implements Query {
    DirectionTerm {
        Objects.requireNonNull(wanted);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return direction.filter(wanted::equals).isPresent() ? Verdict.YES : Verdict.NO;
    }

    @Override
    public Check check() {
        return (entry, context) -> entry.direction().filter(wanted::equals).isPresent();
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "dir:" + Words.of(wanted);
    }
}
