package app.sockeye.transcript.search;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.util.List;
import java.util.Optional;

/** A condition that the payload contains a pattern. Equal if the patterns are equal. */
final class PatternCondition implements Condition {
    private final TextPattern pattern;
    private final PayloadSearch search;

    PatternCondition(TextPattern pattern) {
        this.pattern = pattern;
        this.search = PayloadSearch.of(pattern);
    }

    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return Verdict.MAYBE;
    }

    @Override
    public boolean test(Entry entry, EntryContext context) {
        return search.isIn(entry.payload());
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of(pattern);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PatternCondition condition && condition.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }
}
