package app.sockeye.transcript;

import app.sockeye.protocol.Direction;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries to show.
 *
 * @param directions those to show; entries without a direction are shown when both are
 * @param kinds those to show
 * @param pattern what the payload must contain; empty for anything
 */
public record Filter(Set<Direction> directions, Set<EntryKind> kinds, Optional<TextPattern> pattern) {

    /** Lets everything through. */
    public static final Filter ALL =
            new Filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class), Optional.empty());

    public Filter {
        directions = Set.copyOf(directions);
        kinds = Set.copyOf(kinds);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
