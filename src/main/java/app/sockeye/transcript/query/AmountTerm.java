package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares an {@link Amount} of an entry with a number. */
record AmountTerm(Amount amount, Comparison comparison, long value) implements Query {
    AmountTerm {
        Objects.requireNonNull(amount);
        Objects.requireNonNull(comparison);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return Verdict.MAYBE;
    }

    @Override
    public Check check() {
        return (entry, context) -> comparison.holds(Long.compare(amount.of(entry), value));
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return Words.of(amount) + comparison.sign() + value;
    }
}
