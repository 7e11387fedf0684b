package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/** Matches requests of a dialect that nothing answered by now. */
record UnansweredTerm() implements Query {
    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind.isMessage() ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public Check check() {
        return (entry, context) -> entry.kind().isMessage() && context.isUnanswered(entry);
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "reply:none";
    }
}
