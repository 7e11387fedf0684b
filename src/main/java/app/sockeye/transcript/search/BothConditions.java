package app.sockeye.transcript.search;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two conditions that must both be met. */
record BothConditions(Condition one, Condition other) implements Condition {

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        Verdict first = one.verdict(kind, direction);
        Verdict second = other.verdict(kind, direction);
        return first.compareTo(second) < 0 ? first : second;
    }

    @Override
    public boolean test(Entry entry, EntryContext context) {
        return one.test(entry, context) && other.test(entry, context);
    }

    @Override
    public MarkUse markUse() {
        return one.markUse().compareTo(other.markUse()) > 0 ? one.markUse() : other.markUse();
    }

    @Override
    public List<TextPattern> highlights() {
        return Stream.concat(one.highlights().stream(), other.highlights().stream())
                .toList();
    }
}
