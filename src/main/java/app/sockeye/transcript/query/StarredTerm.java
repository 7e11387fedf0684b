package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/** Matches entries with a star. */
record StarredTerm() implements Query {
    static final String WORD = "starred";

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return Verdict.MAYBE;
    }

    @Override
    public MarkUse markUse() {
        return MarkUse.NEEDED;
    }

    @Override
    public Check check() {
        return (entry, context) -> entry.mark().starred();
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return WORD;
    }
}
