package app.sockeye.transcript.search;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries to show: those that meet all criteria.
 *
 * @param directions the directions to show; entries without a direction are shown when both are
 * @param kinds the kinds to show
 * @param pattern what the payload must contain; empty for anything
 * @param condition a condition that the entry must meet; empty for none
 * @param time when it must have happened; empty for any time
 */
public record Filter(
        Set<Direction> directions,
        Set<EntryKind> kinds,
        Optional<TextPattern> pattern,
        Optional<Condition> condition,
        Optional<TimeRange> time) {

    /** Matches every entry. */
    public static final Filter ALL =
            new Filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class), Optional.empty());

    public Filter {
        directions = Set.copyOf(directions);
        kinds = Set.copyOf(kinds);
    }

    /** Creates a filter without a condition, for any time. */
    public Filter(Set<Direction> directions, Set<EntryKind> kinds, Optional<TextPattern> pattern) {
        this(directions, kinds, pattern, Optional.empty());
    }

    /** Creates a filter for any time. */
    public Filter(
            Set<Direction> directions,
            Set<EntryKind> kinds,
            Optional<TextPattern> pattern,
            Optional<Condition> condition) {
        this(directions, kinds, pattern, condition, Optional.empty());
    }

    /** Returns this filter with another time range. */
    public Filter at(Optional<TimeRange> when) {
        return new Filter(directions, kinds, pattern, condition, when);
    }

    /** Whether this filter matches every entry. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** Returns a filter for the entries that match both. */
    public Filter and(Filter other) {
        Set<Direction> bothDirections = new HashSet<>(directions);
        bothDirections.retainAll(other.directions);
        Set<EntryKind> bothKinds = new HashSet<>(kinds);
        bothKinds.retainAll(other.kinds);
        boolean twoPatterns = pattern.isPresent() && other.pattern.isPresent();
        Optional<Condition> conditions = both(condition, other.condition);
        return new Filter(
                bothDirections,
                bothKinds,
                pattern.or(other::pattern),
                twoPatterns ? both(other.pattern.map(PatternCondition::new), conditions) : conditions,
                time.isPresent() && other.time.isPresent()
                        ? Optional.of(time.get().and(other.time.get()))
                        : time.or(other::time));
    }

    private static Optional<Condition> both(Optional<? extends Condition> one, Optional<? extends Condition> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(new BothConditions(one.get(), other.get()))
                : one.isPresent() ? Optional.of(one.get()) : other.map(c -> c);
    }

    /** Whether a mark may change whether an entry matches. */
    public boolean considersMarks() {
        return condition.filter(c -> c.markUse() != MarkUse.NONE).isPresent();
    }

    /** The patterns to highlight in the entries shown. */
    public List<TextPattern> highlights() {
        List<TextPattern> highlights = new ArrayList<>();
        pattern.ifPresent(highlights::add);
        condition.ifPresent(c -> highlights.addAll(c.highlights()));
        return highlights;
    }

    /** What kind and direction alone say about a match. */
    Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        boolean shown = kinds.contains(kind)
                && direction.map(directions::contains).orElse(directions.size() == Direction.values().length);
        if (!shown) {
            return Verdict.NO;
        }
        return condition.map(c -> c.verdict(kind, direction)).orElse(Verdict.YES);
    }
}
