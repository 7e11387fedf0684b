package app.sockeye.transcript.statistics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Messages that were sent and wait for their reply; the oldest give way. Belongs to one thread. */
final class UnansweredMessages {
    private final Map<String, Sent> byId = new LinkedHashMap<>();
    private final Deque<Sent> inOrder = new ArrayDeque<>();

    /**
     * A message sent.
     *
     * @param entry its index
     * @param nanos when it was sent
     */
    record Sent(long entry, long nanos) {}

    void add(Optional<String> id, Sent message) {
        if (id.isEmpty()) {
            if (inOrder.size() == Replies.MOST_WAITING) {
                inOrder.removeFirst();
            }
            inOrder.addLast(message);
            return;
        }
        // An id that is used again before its reply came tells nothing of which one is answered.
        byId.remove(id.get());
        byId.put(id.get(), message);
        if (byId.size() > Replies.MOST_WAITING) {
            Iterator<Sent> oldest = byId.values().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Takes the message that a reply belongs to; empty where there is none. */
    Optional<Sent> take(Optional<String> id) {
        return Optional.ofNullable(id.isEmpty() ? inOrder.pollFirst() : byId.remove(id.get()));
    }

    long count() {
        return byId.size() + (long) inOrder.size();
    }

    /** Forgets all, as no reply comes any more. */
    void clear() {
        byId.clear();
        inOrder.clear();
    }
}
