package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/** Matches entries after or before an entry's number. */
record PlaceTerm(boolean after, long number) implements Query {
    PlaceTerm {
        if (number < 0) {
            throw new IllegalArgumentException("number " + number);
        }
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return Verdict.MAYBE;
    }

    @Override
    public Check check() {
        return (entry, context) -> after ? entry.index() > number : entry.index() < number;
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return (after ? "after" : "before") + ":#" + number;
    }
}
