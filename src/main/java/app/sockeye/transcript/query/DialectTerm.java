package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Matches the messages of connections that speak a dialect. */
record DialectTerm(String key) implements Query {
    DialectTerm {
        Objects.requireNonNull(key);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind.isMessage() ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public Check check() {
        return (entry, context) -> entry.kind().isMessage()
                && context.spoken(entry)
                        .filter(spoken -> spoken.dialect().key().equals(key))
                        .isPresent();
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "dialect:" + key;
    }
}
