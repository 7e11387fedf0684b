package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.MarkUse;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/** Searches the user's note for a text or a regular expression. */
record NoteTerm(TextPattern pattern) implements Query {
    NoteTerm {
        if (pattern.text().isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }

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
        return (entry, context) -> !pattern.spans(entry.mark().note(), 1).isEmpty();
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "note:" + new TextTerm(pattern);
    }
}
