package app.sockeye.transcript.segment;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The properties of an entry that filters can check without reading it, in 16 bits: kind (4), direction (2), flags (8),
 * and whether the payload is stored in pieces.
 */
public final class EntryBits {
    /** Set for an entry whose payload lies in pieces. */
    public static final int PIECED = 0x8000;

    private static final int DIRECTION_SHIFT = 4;
    private static final int FLAGS_SHIFT = 6;

    private static final EntryKind[] KINDS = EntryKind.values();
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final EntryFlag[] FLAGS = EntryFlag.values();

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final Set<EntryFlag>[] FLAG_SETS =
            IntStream.range(0, 1 << FLAGS.length).mapToObj(EntryBits::flagSet).toArray(Set[]::new);

    private EntryBits() {}

    /** The bits of a kind and a direction; null for none. */
    public static int of(EntryKind kind, Direction direction) {
        return kind.ordinal() | (direction == null ? 0 : direction.ordinal() + 1) << DIRECTION_SHIFT;
    }

    /** The bit of a flag. */
    public static int of(EntryFlag flag) {
        return 1 << FLAGS_SHIFT + flag.ordinal();
    }

    /** Returns the bits with these flags and no others. */
    public static int withFlags(int bits, Set<EntryFlag> flags) {
        int changed = bits & ~((1 << FLAGS.length) - 1 << FLAGS_SHIFT);
        for (EntryFlag flag : flags) {
            changed |= of(flag);
        }
        return changed;
    }

    /** The kind of an entry with valid bits. */
    public static EntryKind kind(int bits) {
        return KINDS[bits & 0xF];
    }

    /** The direction of an entry with valid bits; empty if it has none. */
    public static Optional<Direction> direction(int bits) {
        int code = directionCode(bits);
        return code == 0 ? Optional.empty() : Optional.of(DIRECTIONS[code - 1]);
    }

    /** The flags whose bits are set. */
    public static Set<EntryFlag> flags(int bits) {
        return FLAG_SETS[bits >> FLAGS_SHIFT & FLAG_SETS.length - 1];
    }

    /** Whether this is a message that is counted: one received, even in part, or one that was sent completely. */
    public static boolean isCounted(int bits) {
        boolean sent = directionCode(bits) == Direction.SENT.ordinal() + 1;
        return kind(bits).isMessage() && !(sent && isUnfinished(bits));
    }

    /** Whether it was sent in part or not at all, or received in part. */
    public static boolean isUnfinished(int bits) {
        return (bits & (of(EntryFlag.INCOMPLETE) | of(EntryFlag.NOT_SENT))) != 0;
    }

    /** Whether these bits can have been written by this version. */
    public static boolean valid(int bits) {
        return (bits & 0xF) < KINDS.length && directionCode(bits) <= DIRECTIONS.length;
    }

    /** The code of a direction: 0 for none, else one more than its ordinal. */
    static int directionCode(int bits) {
        return bits >> DIRECTION_SHIFT & 3;
    }

    private static Set<EntryFlag> flagSet(int code) {
        Set<EntryFlag> flags = EnumSet.noneOf(EntryFlag.class);
        for (EntryFlag flag : FLAGS) {
            if ((code >> flag.ordinal() & 1) != 0) {
                flags.add(flag);
            }
        }
        return Collections.unmodifiableSet(flags);
    }
}
