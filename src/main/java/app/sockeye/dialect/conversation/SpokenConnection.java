package app.sockeye.dialect.conversation;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import java.util.Map;
import java.util.TreeMap;

/** One connection and the dialect that it speaks, with some states of its reader. Thread-safe. */
public final class SpokenConnection {
    /** Number of states that are kept; when there are more, every second one is dropped. */
    private static final int MOST_STATES = 1024;

    /** Number of a connection's first entries that tell what is spoken. */
    private static final int BEGINNING = 64;

    private final MessageStore store;
    private final Dialect dialect;
    private final Opening opening;
    private final long first;
    /** Reader states by the entry that each reads next; guarded by this. */
    private final TreeMap<Long, DialectReader> states = new TreeMap<>();

    /** Number of entries between two states; doubles when there are too many. Guarded by this. */
    private long interval = 1024;

    SpokenConnection(MessageStore store, Dialect dialect, Opening opening, long first) {
        this.store = store;
        this.dialect = dialect;
        this.opening = opening;
        this.first = first;
        states.put(first, new GuardedReader(dialect.reader(opening)));
    }

    /** What is spoken. */
    public Dialect dialect() {
        return dialect;
    }

    /** By what it was recognised. */
    public Opening opening() {
        return opening;
    }

    /** The number of the connection's first entry. */
    public long first() {
        return first;
    }

    private synchronized DialectReader newest() {
        return states.lastEntry().getValue().copy();
    }

    /** A reader that has read the connection's beginning, or more; reads at most {@value #BEGINNING} entries. */
    public DialectReader informed() {
        DialectReader reader = newest();
        if (dialect.isStateless()) {
            return reader;
        }
        long end = Math.min(store.count(), knownTo() > first ? first : first + BEGINNING);
        for (long entry = first; entry < end; entry++) {
            long connection = store.connectionAt(entry)
                    .map(MessageStore.RecordedConnection::first)
                    .orElse(first);
            if (connection == first) {
                store.message(entry).ifPresent(message -> reader.read(message, packet -> {}));
            }
        }
        return reader;
    }

    private synchronized long knownTo() {
        return states.lastKey();
    }

    /** The state closest before an entry, with the entry that it reads next. */
    synchronized State before(long entry) {
        Map.Entry<Long, DialectReader> state = states.floorEntry(entry);
        return state == null
                ? new State(first, states.firstEntry().getValue().copy())
                : new State(state.getKey(), state.getValue().copy());
    }

    /** Keeps a state, if it is far enough from the last one. */
    synchronized void offer(long next, DialectReader reader) {
        if (next - states.lastKey() < interval) {
            return;
        }
        states.put(next, reader.copy());
        if (states.size() > MOST_STATES) {
            boolean[] drop = {false};
            states.keySet().removeIf(key -> key != first && (drop[0] = !drop[0]));
            interval *= 2;
        }
    }

    MessageStore store() {
        return store;
    }

    /**
     * A reader's state.
     *
     * @param next the entry that it reads next
     */
    record State(long next, DialectReader reader) {}
}
