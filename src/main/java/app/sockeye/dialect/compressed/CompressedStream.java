package app.sockeye.dialect.compressed;

import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.conversation.MessageStore;
import app.sockeye.payload.format.compression.StreamMethod;
import app.sockeye.protocol.Direction;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The messages of one direction of a connection, which are one stream. Some states are kept, so that a message is reached
 * from the nearest one before it. Thread-safe.
 */
final class CompressedStream {
    /** Number of entries that are read to reach a message; unpacking more would take too long. */
    static final long REACH = 4_000_000;

    /** Number of states that are kept; when there are more, every second one is dropped. */
    private static final int MOST_STATES = 256;

    /** Number of bytes of them; at least two states are kept, of up to 8 MiB each. */
    private static final int MOST_STATE_BYTES = 8 << 20;

    /** Number of places from which readers go on one message after the other. */
    private static final int MOST_PLACES = 4;

    /** Number of bytes of unpacked messages that are kept. */
    private static final int KEPT_BYTES = 1 << 20;

    private final MessageStore store;
    private final StreamMethod method;
    private final Direction direction;
    /** States by the entry that each reads next; guarded by this, as are the other fields. */
    private final TreeMap<Long, StreamPlace> states = new TreeMap<>();

    private long interval = 1024;
    /** The places of the newest readers, the newest first. */
    private final Deque<StreamPlace> places = new ArrayDeque<>();

    private final Map<Long, UnpackedMessage> kept = new LinkedHashMap<>();
    private long keptBytes;

    /** @param first the connection's first entry */
    CompressedStream(MessageStore store, StreamMethod method, Direction direction, long first) {
        this.store = store;
        this.method = method;
        this.direction = direction;
        states.put(first, new StreamPlace(method, method.session(), first));
    }

    /** Whether a message is part of the stream. */
    boolean has(SpokenMessage message) {
        return !message.text() && message.direction() == direction;
    }

    /** Unpacks a message; where it is far from all that were read before, that takes about 2 us for each between. */
    synchronized UnpackedMessage read(SpokenMessage message) {
        UnpackedMessage known = kept.get(message.number());
        if (known != null) {
            return known;
        }
        StreamPlace place = before(message.number());
        if (message.number() - place.next() > REACH) {
            return UnpackedMessage.failed(
                    method,
                    "This message can only be unpacked after those before it, and there are too many: look at an earlier"
                            + " one first.");
        }
        goTo(place, message.number());
        UnpackedMessage unpacked = place.read(message);
        offer(place);
        keep(message.number(), unpacked);
        return unpacked;
    }

    /** The place closest before an entry; it is the newest now. */
    private StreamPlace before(long entry) {
        Optional<StreamPlace> near =
                places.stream().filter(place -> place.next() <= entry).max(Comparator.comparingLong(StreamPlace::next));
        Map.Entry<Long, StreamPlace> state = states.floorEntry(entry);
        StreamPlace place;
        if (near.isPresent() && (state == null || near.get().next() >= state.getKey())) {
            place = near.get();
            places.remove(place);
        } else {
            long first = states.firstKey();
            place = state == null || state.getKey() == first
                    ? new StreamPlace(method, method.session(), first)
                    : state.getValue().copy();
        }
        places.addFirst(place);
        if (places.size() > MOST_PLACES) {
            places.removeLast().close();
        }
        return place;
    }

    private void goTo(StreamPlace place, long entry) {
        if (place.next() < entry) {
            store.walk(place.next(), entry, message -> {
                if (has(message)) {
                    place.read(message);
                    offer(place);
                }
            });
            place.skipTo(entry);
        }
    }

    /** Keeps a state, if it is far enough from the last one. */
    private void offer(StreamPlace place) {
        if (place.next() - states.lastKey() < interval || !place.canCopy()) {
            return;
        }
        states.put(place.next(), place.copy());
        if (states.size() > Math.max(2, Math.min(MOST_STATES, MOST_STATE_BYTES / Math.max(1, place.stateBytes())))) {
            long first = states.firstKey();
            boolean[] drop = {false};
            states.entrySet().removeIf(state -> {
                boolean dropped = state.getKey() != first && (drop[0] = !drop[0]);
                if (dropped) {
                    state.getValue().close();
                }
                return dropped;
            });
            interval *= 2;
        }
    }

    private void keep(long entry, UnpackedMessage message) {
        if (message.problem().isEmpty() && message.bytes().length > KEPT_BYTES / 4) {
            return;
        }
        kept.put(entry, message);
        keptBytes += message.bytes().length + 64;
        Iterator<Map.Entry<Long, UnpackedMessage>> oldest = kept.entrySet().iterator();
        while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
            keptBytes -= oldest.next().getValue().bytes().length + 64;
            oldest.remove();
        }
    }
}
