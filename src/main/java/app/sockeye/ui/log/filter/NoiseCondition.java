package app.sockeye.ui.log.filter;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.transcript.search.Verdict;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Lets through what is more than heartbeats and acknowledgements, and counts what it does not. Thread-safe. Equal only to
 * itself, as it is made for one search.
 */
public final class NoiseCondition implements Condition {
    /** The numbers of the entries that were not let through; guarded by this. */
    private final BitSet hidden = new BitSet();
    /** Those of them that acknowledge something; guarded by this. */
    private final BitSet acknowledgements = new BitSet();

    /** How much was hidden. */
    public record Count(long heartbeats, long acknowledgements) {
        /** Nothing. */
        public static final Count NONE = new Count(0, 0);

        /** Both together. */
        public long all() {
            return heartbeats + acknowledgements;
        }
    }

    /** A filter that lets through what this does. */
    public Filter filter() {
        return new Filter(Filter.ALL.directions(), Filter.ALL.kinds(), Optional.empty(), Optional.of(this));
    }

    /** How many entries from one on were not let through. */
    public synchronized Count hiddenFrom(long entry) {
        int first = (int) Math.min(entry, Integer.MAX_VALUE);
        long acks = count(acknowledgements, first);
        return new Count(count(hidden, first) - acks, acks);
    }

    private static long count(BitSet entries, int first) {
        return first == 0
                ? entries.cardinality()
                : entries.get(first, Math.max(first, entries.length())).cardinality();
    }

    /** Any message may be noise: its payload tells. */
    @Override
    public Verdict verdict(EntryKind kind, Optional<Direction> direction) {
        return kind.isMessage() ? Verdict.MAYBE : Verdict.YES;
    }

    @Override
    public boolean test(Entry entry, EntryContext context) {
        List<Packet> packets = context.packets(entry);
        boolean noise = !packets.isEmpty()
                && packets.stream().allMatch(each -> each.type().role().isNoise());
        if (noise && entry.index() < Integer.MAX_VALUE) {
            boolean acks = packets.stream().anyMatch(each -> each.type().role() == PacketRole.ACKNOWLEDGEMENT);
            hide((int) entry.index(), acks);
        }
        return !noise;
    }

    private synchronized void hide(int entry, boolean acks) {
        hidden.set(entry);
        acknowledgements.set(entry, acks);
    }

    @Override
    public List<TextPattern> highlights() {
        return List.of();
    }
}
