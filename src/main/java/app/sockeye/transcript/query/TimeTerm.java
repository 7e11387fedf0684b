package app.sockeye.transcript.query;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares the local time of day of an entry. */
record TimeTerm(Comparison comparison, LocalTime time) implements Query {
    TimeTerm {
        Objects.requireNonNull(comparison);
        Objects.requireNonNull(time);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return Verdict.MAYBE;
    }

    @Override
    public Check check() {
        ZoneId zone = ZoneId.systemDefault();
        return (entry, context) -> {
            LocalTime happened = LocalTime.ofInstant(context.started().plusNanos(entry.nanos()), zone);
            return comparison.holds(happened.compareTo(time));
        };
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }

    @Override
    public String toString() {
        return "time" + comparison.sign() + time;
    }
}
