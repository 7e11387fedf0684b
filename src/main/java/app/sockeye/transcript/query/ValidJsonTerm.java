package app.sockeye.transcript.query;

import app.sockeye.payload.json.JsonText;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Optional;

/** Matches a message that is one JSON document (RFC 8259). */
record ValidJsonTerm() implements Query {
    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind.isMessage() ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public Check check() {
        return (entry, context) ->
                entry.kind().isMessage() && JsonText.check(entry.payload()).isEmpty();
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "valid:json";
    }
}
