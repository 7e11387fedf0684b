package app.sockeye.dialect.conversation;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PairKey;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The requests of a recording that no answer came to by now. Reads all of it once, and what is new with each question.
 * Thread-safe; a question takes about 1 us for each new message.
 */
public final class OpenRequests {
    /** Number of open requests that are remembered; the oldest are forgotten. */
    private static final int MOST = 1 << 20;

    private final Conversations conversations;
    private final MessageStore store;
    /** The entries by connection and key; guarded by this, as are the other fields. */
    private final Map<String, Long> open = new LinkedHashMap<>();

    private Set<Long> entries = new HashSet<>();
    private PacketCursor cursor;
    private long read;
    private long version = -1;

    OpenRequests(Conversations conversations, MessageStore store) {
        this.conversations = conversations;
        this.store = store;
    }

    /** Whether an entry is such a request. */
    public synchronized boolean contains(long entry) {
        catchUp();
        return entries.contains(entry);
    }

    private void catchUp() {
        if (version != conversations.version()) {
            open.clear();
            entries = new HashSet<>();
            cursor = conversations.cursor();
            read = 0;
        }
        long count = store.count();
        store.walk(read, count, message -> {
            long first = store.connectionAt(message.number())
                    .map(MessageStore.RecordedConnection::first)
                    .orElse(0L);
            for (Packet packet : cursor.packets(message)) {
                for (PairKey pair : packet.pairs()) {
                    take(first + " " + pair.key(), pair.kind(), message.number());
                }
            }
        });
        read = count;
        version = conversations.version();
    }

    private void take(String key, PairKey.Kind kind, long entry) {
        switch (kind) {
            case NONE -> {}
            case REQUEST -> {
                open.put(key, entry);
                entries.add(entry);
                if (open.size() > MOST) {
                    close(open.keySet().iterator().next());
                }
            }
            case PROGRESS, ANSWER, CANCEL -> close(key);
        }
    }

    private void close(String key) {
        Long entry = open.remove(key);
        if (entry != null) {
            entries.remove(entry);
        }
    }
}
