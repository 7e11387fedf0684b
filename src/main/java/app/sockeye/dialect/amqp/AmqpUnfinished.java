package app.sockeye.dialect.amqp;

import app.sockeye.dialect.stream.RecentMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deliveries whose rest is to come in further transfers, by their links' handles. One thread. */
final class AmqpUnfinished {
    /** Number of deliveries whose beginnings are kept; of others, each transfer is told by itself. */
    private static final int MOST = 4;

    private static final int MOST_BYTES = 1 << 18;

    private RecentMap<Boolean> handles = new RecentMap<>();
    /** The newest last. */
    private List<Kept> kept = List.of();

    private record Kept(String handle, AmqpBeginning beginning) {}

    /** Whether the next transfer of a handle goes on with a delivery. */
    boolean continues(String handle) {
        return handles.get(handle).isPresent();
    }

    /**
     * Takes a transfer that others follow with the rest of its delivery.
     *
     * @param whole whether all bytes of the payload are known
     */
    void add(String handle, byte[] payload, boolean whole) {
        boolean begins = !continues(handle);
        Optional<AmqpBeginning> before = beginning(handle);
        handles.put(handle, true);
        int length = before.map(AmqpBeginning::length).orElse(0) + payload.length;
        boolean keeps = whole && length <= MOST_BYTES && (begins || before.isPresent());
        List<Kept> now = others(handle);
        if (keeps) {
            now.add(new Kept(handle, AmqpBeginning.of(before, payload)));
        }
        kept = List.copyOf(now.subList(Math.max(0, now.size() - MOST), now.size()));
    }

    /** The last transfer of a delivery: gives what came of it before; empty if nothing did, or it is not kept. */
    Optional<AmqpBeginning> end(String handle) {
        Optional<AmqpBeginning> before = beginning(handle);
        handles.remove(handle);
        if (before.isPresent()) {
            kept = List.copyOf(others(handle));
        }
        return before;
    }

    private Optional<AmqpBeginning> beginning(String handle) {
        return kept.stream()
                .filter(each -> each.handle.equals(handle))
                .map(Kept::beginning)
                .findFirst();
    }

    private List<Kept> others(String handle) {
        List<Kept> others = new ArrayList<>(kept);
        others.removeIf(each -> each.handle.equals(handle));
        return others;
    }

    /** Others that know the same. */
    AmqpUnfinished copy() {
        AmqpUnfinished copy = new AmqpUnfinished();
        copy.handles = handles.copy();
        copy.kept = kept;
        return copy;
    }
}
