package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares how many times as large a compressed message is as what crossed the wire for it; others don't match. */
record RatioTerm(Comparison comparison, BigDecimal value) implements Query {
    RatioTerm {
        Objects.requireNonNull(comparison);
        Objects.requireNonNull(value);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind.isMessage() ? Verdict.MAYBE : Verdict.NO;
    }

    @Override
    public Check check() {
        return (entry, context) -> entry.flags().contains(EntryFlag.COMPRESSED)
                && comparison.holds(BigDecimal.valueOf(entry.size())
                        .compareTo(value.multiply(BigDecimal.valueOf(entry.wireSize()))));
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "ratio" + comparison.sign() + value;
    }
}
