package app.sockeye.transcript.search;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries to show: those that all of this lets through.
 *
 * @param directions those to show; entries without a direction are shown when both are
 * @param kinds those to show
 * @param pattern what the payload must contain; empty for anything
 * @param condition what the entry must be like; empty for anything
 * @param time when it must have happened; empty for any time
 */
public record Filter(
        Set<Direction> directions,
        Set<EntryKind> kinds,
        Optional<TextPattern> pattern,
        Optional<Condition> condition,
        Optional<TimeRange> time) {

    /** Lets everything through. */
    public static final Filter ALL =
            new Filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class), Optional.empty());

    public Filter {
        directions = Set.copyOf(directions);
        kinds = Set.copyOf(kinds);
    }

    /** Without a condition, at any time. */
    public Filter(Set<Direction> directions, Set<EntryKind> kinds, Optional<TextPattern> pattern) {
        this(directions, kinds, pattern, Optional.empty());
    }

    /** At any time. */
    public Filter(
            Set<Direction> directions,
            Set<EntryKind> kinds,
            Optional<TextPattern> pattern,
            Optional<Condition> condition) {
        this(directions, kinds, pattern, condition, Optional.empty());
    }

    /** The same, but for another time. */
    public Filter at(Optional<TimeRange> when) {
        return new Filter(directions, kinds, pattern, condition, when);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** What both let through. */
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

    /** Whether a mark may change whether it lets an entry through. */
    public boolean considersMarks() {
        return condition.filter(c -> c.markUse() != MarkUse.NONE).isPresent();
    }

    /** What to mark in the entries shown. */
    public List<TextPattern> highlights() {
        List<TextPattern> highlights = new ArrayList<>();
        pattern.ifPresent(highlights::add);
        condition.ifPresent(c -> highlights.addAll(c.highlights()));
        return highlights;
    }

    /** What kind and direction alone tell of an entry. */
    Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        boolean shown = kinds.contains(kind)
                && direction.map(directions::contains).orElse(directions.size() == Direction.values().length);
        if (!shown) {
            return Verdict.NO;
        }
        return condition.map(c -> c.verdict(kind, direction)).orElse(Verdict.YES);
    }
}
